/** Fills the legal forms from a dossier's own events and hands them to the staff. */
package vn.motcua.api.forms;
