/** Apologising and setting a new appointment (xin lỗi và hẹn lại). */
package vn.motcua.command.dossier.rescheduledossier;
