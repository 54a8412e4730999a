/** The working calendar for administrators: its versions, its corrections, and the appointments that they move. */
package vn.motcua.api.calendar;
