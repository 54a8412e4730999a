/** Asking to correct what was recorded (đề nghị đính chính). */
package vn.motcua.command.dossier.requestcorrection;
