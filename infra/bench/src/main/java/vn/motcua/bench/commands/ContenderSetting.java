package vn.motcua.bench.commands;

import vn.motcua.localstack.PostgresDatabase;

/**
 * What a contender's process is told when it starts.
 *
 * @param kind what to measure
 * @param database where
 * @param poolSize connections of the pool, for those that have one to choose
 */
record ContenderSetting(ContenderKind kind, PostgresDatabase database, int poolSize) {}
