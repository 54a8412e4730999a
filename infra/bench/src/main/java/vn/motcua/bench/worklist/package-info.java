/** Worklists and the sweep of what became overdue, measured on a scratch database with many open dossiers. */
package vn.motcua.bench.worklist;
