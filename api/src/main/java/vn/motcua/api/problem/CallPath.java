package vn.motcua.api.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where an exception came from, without its message: messages of libraries may quote what a client sent. */
final class CallPath {

    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private CallPath() {}

    /** The innermost calls of the exception and the classes of its causes, one a line. */
    static String of(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable current = fault;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            if (depth > 0) {
                text.append("\n  caused by ").append(current.getClass().getName());
            }
            text.append(Arrays.stream(current.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
            current = current.getCause();
        }
        return text.toString();
    }
}
