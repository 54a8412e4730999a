/** What happens to the working calendar (lịch làm việc), as the ledger keeps it. */
package vn.motcua.events.calendar;
