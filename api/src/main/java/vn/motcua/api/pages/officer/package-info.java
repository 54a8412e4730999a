/** The officers' pages (trang của cán bộ): what each has to do, most urgent first. */
package vn.motcua.api.pages.officer;
