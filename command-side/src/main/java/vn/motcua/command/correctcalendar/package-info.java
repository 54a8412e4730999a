/** Correcting the working calendar (điều chỉnh lịch làm việc). */
package vn.motcua.command.correctcalendar;
