/** How events that were stored in an older shape are read: one upcaster for each step from revision to revision. */
package vn.motcua.events.upcasting;
