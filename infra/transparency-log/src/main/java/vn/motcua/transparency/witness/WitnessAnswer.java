package vn.motcua.transparency.witness;

/**
 * What the witness answers to {@code POST …/add-checkpoint}.
 *
 * @param status the HTTP status: 200, 400, 403, 404, 409 or 422
 * @param contentType the media type of the body
 * @param body for 200 the cosignature line; for 409 the size that the witness has, in decimal, with a newline; else the reason
 */
public record WitnessAnswer(int status, String contentType, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static WitnessAnswer cosigned(String lines) {
        return new WitnessAnswer(200, TEXT, lines);
    }

    /** @param size what the log must prove consistency with */
    static WitnessAnswer conflict(long size) {
        return new WitnessAnswer(409, "text/x.tlog.size", size + "\n");
    }

    static WitnessAnswer refused(int status, Object reason) {
        return new WitnessAnswer(status, TEXT, reason + "\n");
    }
}
