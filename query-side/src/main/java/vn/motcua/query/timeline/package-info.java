/** Who did what: each officer's steps, before and after, for the auditor. */
package vn.motcua.query.timeline;
