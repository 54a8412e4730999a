package vn.motcua.launcher;

import java.nio.file.Path;

/**
 * What {@code run} was asked for.
 *
 * @param demo whether an empty store is filled with the demonstration
 * @param port where the application listens
 * @param data the data folder
 * @param issuer the folder of the development issuer's keys
 * @param postgresUrl JDBC address of a PostgreSQL that somebody else runs; {@code null} to start one
 * @param elasticsearchUrl address of an Elasticsearch that somebody else runs; {@code null} to start one
 */
record RunSettings(boolean demo, int port, Path data, Path issuer, String postgresUrl, String elasticsearchUrl) {}
