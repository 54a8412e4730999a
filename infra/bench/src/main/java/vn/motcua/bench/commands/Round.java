package vn.motcua.bench.commands;

/**
 * One round as a contender's process is asked for it.
 *
 * @param inFlight units of work in flight
 * @param warmUpMillis what is done in this time is not counted
 * @param measuredMillis what is done in this time is
 */
record Round(int inFlight, long warmUpMillis, long measuredMillis) {}
