/** Completing a step and handing over to the next officer (hoàn thành bước). */
package vn.motcua.command.dossier.completestep;
