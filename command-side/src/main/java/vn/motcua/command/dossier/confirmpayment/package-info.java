/** Confirming that the payment arrived (xác nhận đã nộp). */
package vn.motcua.command.dossier.confirmpayment;
