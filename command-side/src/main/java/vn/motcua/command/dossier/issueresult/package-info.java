/** Deciding a dossier (có kết quả giải quyết). */
package vn.motcua.command.dossier.issueresult;
