/** Measures how long an acknowledged change takes until a reader sees it. */
package vn.motcua.bench.freshness;
