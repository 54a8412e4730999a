/** What happens to officers' absences and their substitutes (vắng mặt, người thay thế), as the ledger keeps it. */
package vn.motcua.events.absence;
