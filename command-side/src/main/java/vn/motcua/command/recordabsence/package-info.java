/** Recording who is absent and who stands in, and ending it (phân công người thay thế khi vắng mặt). */
package vn.motcua.command.recordabsence;
