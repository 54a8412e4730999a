/** The citizen's pages (trang của người dân): where a dossier stands, and the receipt that proves its registration. */
package vn.motcua.api.pages.citizen;
