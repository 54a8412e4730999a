/** What every page has: its frame, words in two languages, assets, and how it is written to the browser. */
package vn.motcua.api.pages.layout;
