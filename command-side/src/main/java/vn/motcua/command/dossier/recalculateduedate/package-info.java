/** Computing an appointment anew by a corrected calendar (tính lại ngày hẹn trả). */
package vn.motcua.command.dossier.recalculateduedate;
