package vn.motcua.query.replay;

import vn.motcua.events.PersonalData;

/**
 * Why a dossier came to its end without a result.
 *
 * @param kind how
 * @param reason as told; may be {@code null}, and is where it was the applicant's and was erased
 * @param legalBasis the provision it rests on; {@code null} where none was named
 * @param closed by which event
 */
public record Closing(Kind kind, @PersonalData String reason, String legalBasis, Deed closed) {

    /** How it came to its end. */
    public enum Kind {
        /** Từ chối tiếp nhận. */
        REFUSED,
        /** Dừng giải quyết. */
        STOPPED,
        /** Công dân yêu cầu rút. */
        WITHDRAWN
    }
}
