/** Commands a second: the ledger, Axon's stock JDBC engine and bare inserts on the same PostgreSQL in alternating rounds. */
package vn.motcua.bench.commands;
