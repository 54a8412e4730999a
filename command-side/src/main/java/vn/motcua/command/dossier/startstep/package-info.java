/** Taking an assigned step up (tiếp nhận xử lý). */
package vn.motcua.command.dossier.startstep;
