/** The catalogue's pages (danh mục thủ tục hành chính): what a procedure needs, costs and takes. */
package vn.motcua.api.pages.catalogue;
