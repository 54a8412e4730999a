/** Aggregates kept in memory between commands, and what makes that safe when another node wrote the stream. */
package vn.motcua.eventstore.aggregate;
