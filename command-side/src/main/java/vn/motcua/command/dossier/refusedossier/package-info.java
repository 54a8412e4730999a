/** Refusing to take a submitted dossier in (từ chối tiếp nhận). */
package vn.motcua.command.dossier.refusedossier;
