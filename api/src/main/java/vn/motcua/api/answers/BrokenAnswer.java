package vn.motcua.api.answers;

import jakarta.servlet.http.HttpServletResponse;

/**
 * An answer that broke off while it was being sent. Half of it is with the client, so it can only be cut off: anything written
 * after it would make it look whole.
 */
public final class BrokenAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    private BrokenAnswer(String what, RuntimeException cause) {
        super(what + " broke off", cause, false, false);
    }

    /**
     * What to throw after {@code fault}: itself while the client has heard nothing and can be told of it, else this.
     *
     * @param what the answer, e.g. {@code an export}
     */
    public static RuntimeException orFault(HttpServletResponse response, String what, RuntimeException fault) {
        return response.isCommitted() ? new BrokenAnswer(what, fault) : fault;
    }
}
