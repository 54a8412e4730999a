/** Taking a result back (thu hồi kết quả). */
package vn.motcua.command.dossier.recallresult;
