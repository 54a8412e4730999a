/** Asking another agency for its opinion (lấy ý kiến). */
package vn.motcua.command.dossier.requestconsultation;
