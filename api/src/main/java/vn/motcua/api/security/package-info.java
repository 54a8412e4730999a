/** Who may call what: bearer tokens, roles and the one table of access rules; everything that is not in it is denied. */
package vn.motcua.api.security;
