/** The officers' pages (trang của cán bộ): what each has to do, most urgent first, and the dossiers that it is done to. */
package vn.motcua.api.pages.officer;
