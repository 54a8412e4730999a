/** Pages for people (trang dành cho người dùng): the same queries and commands as the API, drawn on the server. */
package vn.motcua.api.pages;
