/** Import and export of histories: event logs (CSV, XES) are read as streams and sent over HTTP; what cannot go in is told line by line. */
package vn.motcua.launcher.importing;
