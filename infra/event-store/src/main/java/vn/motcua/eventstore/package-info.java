/** The event store on PostgreSQL that is also the accountability log: group commit, dense positions, leaf hashes, exact stored bytes. */
package vn.motcua.eventstore;
