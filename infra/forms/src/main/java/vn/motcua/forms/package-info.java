/** The legal forms (biểu mẫu) that the centre hands out: what each holds, which set is in force, and how it looks as HTML and PDF/A. */
package vn.motcua.forms;
