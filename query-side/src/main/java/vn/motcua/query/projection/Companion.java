package vn.motcua.query.projection;

import java.util.List;

/** What a read model keeps outside PostgreSQL, where it has to be filled, switched and compared together with its rows. */
public interface Companion {

    /** For a read model that keeps everything in PostgreSQL. */
    Companion NONE = new Companion() {};

    /** Forgets what it keeps of a colour that does not serve. May be repeated. */
    default void forget(Colour colour) {}

    /** Begins to follow the rows of a colour that does not serve, from wherever it is. */
    default void follow(Colour colour) {}

    /** Stops following, and waits for it. */
    default void stop() {}

    /** How far it is; as far as anybody can ask by default. */
    default long position(Colour colour) {
        return Long.MAX_VALUE;
    }

    /** From now on readers are answered from this colour. */
    default void serve(Colour colour) {}

    /** Takes over the row of one dossier that is taken in, in the current transaction, behind what is shown already. */
    default void tookInAgain(Colour colour, String code) {}

    /** The codes of dossiers that it keeps differently from the rows of that colour; what is still under way is left out. */
    default List<String> differences(Colour colour) {
        return List.of();
    }
}
