/** Real Chromium for the tests of the pages, with an accessibility check and pictures. */
package vn.motcua.api.pages.browser;
