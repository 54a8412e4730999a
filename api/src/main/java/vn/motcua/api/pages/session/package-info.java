/** Who may see which page, and how people sign in: OpenID Connect, and a session that the browser carries encrypted. */
package vn.motcua.api.pages.session;
