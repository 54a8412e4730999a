/** Statistics over HTTP. */
package vn.motcua.api.statistics;
