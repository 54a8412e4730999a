/** Filling a read model anew from the ledger beside the one that serves: to take its place, or to prove it right. */
package vn.motcua.query.rebuild;
