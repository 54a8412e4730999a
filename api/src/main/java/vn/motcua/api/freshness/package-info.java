/** Reads that wait for a position of the ledger ({@code atLeast}). */
package vn.motcua.api.freshness;
