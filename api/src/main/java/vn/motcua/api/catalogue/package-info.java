/** The published procedures (danh mục thủ tục hành chính) as anyone can read them. */
package vn.motcua.api.catalogue;
