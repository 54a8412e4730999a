/** What happens to the catalogue: organisation, officers and procedures (danh mục thủ tục hành chính), as the ledger keeps it. */
package vn.motcua.events.catalogue;
