/** The access log's pen: whoever reads personal data, or is refused, is recorded in the ledger before the answer leaves. */
package vn.motcua.api.access;
