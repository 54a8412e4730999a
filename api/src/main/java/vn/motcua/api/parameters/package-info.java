/** Query parameters read one by one, so that every wrong one is told at once. */
package vn.motcua.api.parameters;
