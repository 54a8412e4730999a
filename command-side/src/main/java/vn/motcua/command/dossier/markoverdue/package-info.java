/** Marking what became overdue (đánh dấu quá hạn). */
package vn.motcua.command.dossier.markoverdue;
