/** What may happen: who gives a command, what travels with it, and how it is answered, refused or found invalid. */
package vn.motcua.command;
