/** Benchmarks of this system against what it replaces, on the machine at hand. */
package vn.motcua.bench;
