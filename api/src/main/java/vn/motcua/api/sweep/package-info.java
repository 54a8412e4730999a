/** Sweeps that find what became overdue: on schedule and when asked, on one node at a time. */
package vn.motcua.api.sweep;
