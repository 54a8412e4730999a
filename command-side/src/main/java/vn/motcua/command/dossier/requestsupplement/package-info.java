/** Asking the applicant for further papers (yêu cầu bổ sung). */
package vn.motcua.command.dossier.requestsupplement;
