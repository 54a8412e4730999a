package vn.motcua.events.dossier;

/** What the authority decided. */
public enum Outcome {
    /** Đồng ý: the application was granted. */
    GRANTED,
    /** Từ chối giải quyết: it was refused, with a reason. */
    REFUSED
}
