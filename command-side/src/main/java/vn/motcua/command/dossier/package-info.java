/** The dossier (hồ sơ): the aggregate, what it needs from the centre around it, and its answer. */
package vn.motcua.command.dossier;
