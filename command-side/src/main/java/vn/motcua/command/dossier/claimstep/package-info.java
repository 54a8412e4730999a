/** Taking over a step of an absent officer (nhận thay bước xử lý). */
package vn.motcua.command.dossier.claimstep;
