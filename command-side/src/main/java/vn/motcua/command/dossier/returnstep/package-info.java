/** Sending a step back to the officer before (chuyển trả). */
package vn.motcua.command.dossier.returnstep;
