/** Accepting a dossier that was submitted online (tiếp nhận hồ sơ trực tuyến). */
package vn.motcua.command.dossier.acceptdossier;
