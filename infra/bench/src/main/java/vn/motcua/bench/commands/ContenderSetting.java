package vn.motcua.bench.commands;

import java.nio.file.Path;
import vn.motcua.localstack.PostgresDatabase;

/**
 * What a contender's process is told when it starts.
 *
 * @param kind what to measure
 * @param database where
 * @param poolSize connections of the pool, for those that have one to choose
 * @param folder an empty one, for those that keep files
 */
record ContenderSetting(ContenderKind kind, PostgresDatabase database, int poolSize, Path folder) {}
