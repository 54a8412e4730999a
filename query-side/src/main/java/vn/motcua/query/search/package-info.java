/** Finding dossiers by code, foreign id, applicant and content, with and without Vietnamese diacritics. */
package vn.motcua.query.search;
