/** Checks of single command fields, combined so that a caller learns every fault at once. */
package vn.motcua.command.validation;
