package vn.motcua.sealer;

import java.util.Optional;
import vn.motcua.transparency.Sentence;

/**
 * What the sealer of this node does.
 *
 * @param state what it does
 * @param sealed the events covered by the last checkpoint that this node knows of
 * @param fault why it refuses to sign, or what else does not work; empty when all is well
 */
public record SealerStatus(State state, long sealed, Optional<Sentence> fault) {

    /** What the sealer does. */
    public enum State {
        /** Not started, or stopped. */
        STOPPED,
        /** Another node seals; this one takes over when that one ends. */
        STANDBY,
        /** This node seals. */
        SEALING,
        /** The database cannot be reached; tried again by itself. */
        DISCONNECTED,
        /** What is stored does not continue what was signed. Nothing is signed until that is put right by people. */
        REFUSING
    }

    /** Whether people must look at it now. */
    public boolean alarming() {
        return state == State.REFUSING;
    }
}
