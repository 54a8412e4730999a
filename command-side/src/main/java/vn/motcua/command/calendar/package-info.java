/** The working calendar of the administration (lịch làm việc) and the due dates computed with it. */
package vn.motcua.command.calendar;
