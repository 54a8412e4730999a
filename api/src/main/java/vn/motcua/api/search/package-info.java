/** What staff can find and read of dossiers, within the departments that they serve. */
package vn.motcua.api.search;
