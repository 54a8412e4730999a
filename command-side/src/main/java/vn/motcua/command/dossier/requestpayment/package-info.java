/** Asking the applicant to pay (yêu cầu nghĩa vụ tài chính). */
package vn.motcua.command.dossier.requestpayment;
