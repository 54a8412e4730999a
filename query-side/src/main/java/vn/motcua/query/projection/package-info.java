/** What every read model shares: batches, colours, progress, and the schema that Flyway owns. */
package vn.motcua.query.projection;
