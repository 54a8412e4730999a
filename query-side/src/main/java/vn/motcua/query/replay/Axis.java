package vn.motcua.query.replay;

/** On which of an event's two times an instant is looked up. */
public enum Axis {
    /** When it was written: what was known then. */
    RECORDED,
    /** When it happened: what was true then, as far as it is known today. Differs for what was imported. */
    OCCURRED
}
