/** Submitting a dossier online (nộp hồ sơ trực tuyến). */
package vn.motcua.command.dossier.submitdossier;
