/** Taking a dossier in at the counter or by post (tiếp nhận hồ sơ). */
package vn.motcua.command.dossier.receivedossier;
