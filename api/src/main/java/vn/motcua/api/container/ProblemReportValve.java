package vn.motcua.api.container;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import vn.motcua.api.problem.Problems;

/** Reports what the container itself refuses, such as an address that it cannot decode, as a problem and not as a page. */
final class ProblemReportValve extends ErrorReportValve {

    private final Problems problems;

    ProblemReportValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.writeStatus(status, request.getRequest(), response.getResponse());
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("the client left before it was told of the problem");
        }
    }
}
