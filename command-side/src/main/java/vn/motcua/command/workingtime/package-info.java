/** Working time (thời gian làm việc) and the due dates (ngày hẹn trả) that are computed with it; pure functions. */
package vn.motcua.command.workingtime;
