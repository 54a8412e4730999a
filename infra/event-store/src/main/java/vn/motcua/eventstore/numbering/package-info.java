/** The numbers within a day from which dossier codes (mã hồ sơ) are made. */
package vn.motcua.eventstore.numbering;
