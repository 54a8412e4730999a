/** Handing a result over (trả kết quả). */
package vn.motcua.command.dossier.deliverresult;
