/** Commands over HTTP: each becomes a command record, is given once, and is answered with version and ledger position. */
package vn.motcua.api.commands;
