/** Where something was measured. */
package vn.motcua.bench.machine;
