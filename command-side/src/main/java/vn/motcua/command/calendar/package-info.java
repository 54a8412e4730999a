/** The working calendars of the administration (lịch làm việc): which days are worked, in which version, where. */
package vn.motcua.command.calendar;
