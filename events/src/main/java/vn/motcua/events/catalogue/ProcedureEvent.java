package vn.motcua.events.catalogue;

/** Something that happened to a version of a procedure (thủ tục hành chính). */
public sealed interface ProcedureEvent extends CatalogueEvent
        permits ProcedureDrafted, ProcedurePublished, ProcedureSuperseded, ProcedureWithdrawn {

    /** The id of the one stream of the procedures. */
    String STREAM = "catalogue-procedures";

    /** The national code, e.g. {@code 2.000488}. */
    String code();

    /** The version that it is about, counted from 1 for each code. */
    int version();
}
