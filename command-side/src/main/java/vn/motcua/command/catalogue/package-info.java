/** The procedure catalogue (danh mục thủ tục hành chính) and the departments, versioned and checked when loaded. */
package vn.motcua.command.catalogue;
