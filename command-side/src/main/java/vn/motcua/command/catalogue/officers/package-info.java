/** Who may be assigned: officers, the units in which they work, and in which roles, each from its first day to its last. */
package vn.motcua.command.catalogue.officers;
