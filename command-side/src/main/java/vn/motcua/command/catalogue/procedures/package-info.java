/** Versions of procedures from draft to publication to their end (dự thảo, công bố, thay thế, bãi bỏ), and their files. */
package vn.motcua.command.catalogue.procedures;
