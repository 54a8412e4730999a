/** Assigning a step to an officer (phân công). */
package vn.motcua.command.dossier.assignstep;
