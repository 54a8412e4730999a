/** Rejecting a correction as the second officer (không duyệt đính chính). */
package vn.motcua.command.dossier.rejectcorrection;
