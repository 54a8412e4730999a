/** The program behind {@code ./motcua}: runs the whole system on one machine and serves its operators. */
package vn.motcua.launcher;
