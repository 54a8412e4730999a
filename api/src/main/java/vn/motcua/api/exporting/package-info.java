/** Event logs for process mining: everything that happened, in the formats XES, OCEL and CSV, applicants under pseudonyms. */
package vn.motcua.api.exporting;
