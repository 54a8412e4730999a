/** Approving a correction as the second officer (duyệt đính chính). */
package vn.motcua.command.dossier.approvecorrection;
