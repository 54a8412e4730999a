/** The executable: HTTP, security and the wiring of both sides, with one package per feature. */
package vn.motcua.api;
