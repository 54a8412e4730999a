/** The beans that decide where bytes go: connections, ledger, command bus, read models, declared one by one. */
package vn.motcua.api.wiring;
