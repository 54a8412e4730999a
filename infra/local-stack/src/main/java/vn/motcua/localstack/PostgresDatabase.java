package vn.motcua.localstack;

/**
 * One database of the local PostgreSQL and who may log in to it.
 *
 * @param jdbcUrl without credentials
 * @param owner owns the database and runs its migrations
 * @param application may log in and nothing more, until a migration grants it something
 * @param superuser for tests that must go behind the guards
 */
public record PostgresDatabase(String jdbcUrl, Credentials owner, Credentials application, Credentials superuser) {}
