/** The sweep that has every dossier say what became overdue (quét hồ sơ quá hạn). */
package vn.motcua.command.overdue;
