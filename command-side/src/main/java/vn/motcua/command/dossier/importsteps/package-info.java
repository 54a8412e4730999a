/** Adding further steps to an imported dossier (bổ sung bước đã nhập). */
package vn.motcua.command.dossier.importsteps;
