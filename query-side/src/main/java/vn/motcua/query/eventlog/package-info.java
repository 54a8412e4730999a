/** The event log for process mining: whole dossiers with what happened to them, read page by page from the timeline and the status. */
package vn.motcua.query.eventlog;
