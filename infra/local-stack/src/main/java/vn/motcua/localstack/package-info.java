/** Real PostgreSQL and real Elasticsearch as child processes: for development, demonstration and tests, never for production. */
package vn.motcua.localstack;
