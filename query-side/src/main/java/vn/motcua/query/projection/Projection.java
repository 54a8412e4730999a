package vn.motcua.query.projection;

/** A read model that is fed by the ledger and writes to one colour of its tables at a time. */
public interface Projection {

    /** Forgets everything of one colour, in the current transaction. */
    void empty(Colour colour);
}
