/** The trace (W3C Trace Context) that a request belongs to, in log lines and in the metadata of events. */
package vn.motcua.api.trace;
