/** Erasing the applicant's personal data (xóa dữ liệu cá nhân). */
package vn.motcua.command.dossier.eraseapplicantdata;
