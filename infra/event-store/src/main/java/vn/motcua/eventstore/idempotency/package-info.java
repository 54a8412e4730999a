/** One effect and one answer for each Idempotency-Key, also across a crash. */
package vn.motcua.eventstore.idempotency;
