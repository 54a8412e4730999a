/** What the servlet container answers before any request reaches the application. */
package vn.motcua.api.container;
