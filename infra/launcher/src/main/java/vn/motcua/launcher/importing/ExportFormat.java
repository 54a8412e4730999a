package vn.motcua.launcher.importing;

/** What {@code ./motcua export} can write. */
enum ExportFormat {
    /** XES 1.0 (IEEE 1849): a trace a dossier, an event an officer's step. */
    XES,
    /** OCEL 2.0 in JSON: every event and the objects that it is about. */
    OCEL,
    /** A row an officer's step. */
    CSV,
    /** The events as they are stored, for {@code ./motcua verify}. */
    LEDGER
}
