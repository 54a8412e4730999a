package vn.motcua.command.process;

/** How many ways are taken where several meet. */
public enum Branching {
    /** One of them, chosen by whoever completes the step. */
    ONE,
    /** All of them, at the same time (song song). */
    ALL
}
