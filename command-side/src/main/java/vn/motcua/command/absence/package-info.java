/** Absences of officers and who stands in meanwhile (vắng mặt, người thay thế). */
package vn.motcua.command.absence;
