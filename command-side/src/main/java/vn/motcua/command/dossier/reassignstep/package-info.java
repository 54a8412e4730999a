/** Giving a step to another officer (phân công lại). */
package vn.motcua.command.dossier.reassignstep;
