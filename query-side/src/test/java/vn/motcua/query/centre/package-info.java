/** A small centre for the tests: a ledger in memory, real stores, and the read models that follow it. */
package vn.motcua.query.centre;
