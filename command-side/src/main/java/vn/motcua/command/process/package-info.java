/** The electronic process of a procedure (quy trình điện tử) as data: who does which step, in which time, and what may follow. */
package vn.motcua.command.process;
