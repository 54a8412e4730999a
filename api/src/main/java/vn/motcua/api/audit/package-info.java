/** What an auditor reads: events as they are stored, and what each officer did. */
package vn.motcua.api.audit;
