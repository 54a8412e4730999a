/** How dossiers were processed in a span of months: received, finished early, on time and late, in progress, and how long it took. */
package vn.motcua.query.processing;
