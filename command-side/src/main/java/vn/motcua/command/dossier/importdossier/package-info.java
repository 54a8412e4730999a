/** Bringing in a dossier from another system, with its steps (nhập hồ sơ từ hệ thống khác). */
package vn.motcua.command.dossier.importdossier;
