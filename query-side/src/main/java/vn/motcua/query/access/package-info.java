/** The access log: who read personal data or was refused, for the auditor. */
package vn.motcua.query.access;
