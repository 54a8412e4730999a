package vn.motcua.launcher.importing;

/** The formats that can be imported. */
enum LogFormat {
    /** Comma-separated values (RFC 4180), UTF-8, with a header row. */
    CSV,
    /** eXtensible Event Stream, IEEE 1849. */
    XES
}
