/** The analyst's pages (trang thống kê): intake and processing as charts, each with its table and its sheets. */
package vn.motcua.api.pages.analyst;
