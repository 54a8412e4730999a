/** The whole application on a free port, with real stores, and a client that speaks for any role. */
package vn.motcua.api.testing;
