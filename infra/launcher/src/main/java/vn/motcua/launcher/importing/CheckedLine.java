package vn.motcua.launcher.importing;

/** A line after its check: either one officer step, or refused with all of its faults. */
sealed interface CheckedLine permits StepLine, RefusedLine {

    /** The line's number in the file, from 1. */
    long line();
}
