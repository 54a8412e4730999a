package vn.motcua.command.process.diagram;

import vn.motcua.command.process.ProcessStep;

/**
 * A node of the picture.
 *
 * @param id unique in the picture, a valid XML name
 * @param kind what it is
 * @param step the step that it is or belongs to; {@code null} for the start and the end
 */
public record FlowNode(String id, Kind kind, ProcessStep step) {

    /** What a node is. */
    public enum Kind {
        /** Bắt đầu. */
        START,
        /** A step. */
        STEP,
        /** After a step: one of several ways, or a way back. */
        CHOICE,
        /** After a step: all of several ways. */
        SPLIT,
        /** Before a step: waits for all branches. */
        JOIN,
        /** Kết thúc. */
        END
    }
}
