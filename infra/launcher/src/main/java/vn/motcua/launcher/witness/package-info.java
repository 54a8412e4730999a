/** The command that runs a witness. */
package vn.motcua.launcher.witness;
