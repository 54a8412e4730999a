/** The access log (nhật ký truy cập): commands that were refused and reads of personal data, kept in the ledger like everything else. */
package vn.motcua.events.access;
