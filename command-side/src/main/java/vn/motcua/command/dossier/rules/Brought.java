package vn.motcua.command.dossier.rules;

import vn.motcua.command.process.StepNeed;

/**
 * What an officer brings to complete a step; each may be {@code null}.
 *
 * @param opinion the opinion (ý kiến xử lý)
 * @param draftResult the draft result (dự thảo kết quả)
 * @param signature by what the signature is found again
 */
public record Brought(String opinion, String draftResult, String signature) {

    /** All that a step could need. */
    public static final Brought ALL = new Brought("", "", "");

    static final Brought NOTHING = new Brought(null, null, null);

    boolean has(StepNeed need) {
        return switch (need) {
            case OPINION -> opinion != null;
            case DRAFT_RESULT -> draftResult != null;
            case SIGNATURE -> signature != null;
        };
    }
}
