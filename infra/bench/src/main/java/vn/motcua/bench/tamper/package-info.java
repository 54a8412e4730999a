/** The tamper drill: a superuser changes the ledger in every way we could think of, and the verifier must name the first position. */
package vn.motcua.bench.tamper;
