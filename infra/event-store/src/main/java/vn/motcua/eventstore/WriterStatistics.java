package vn.motcua.eventstore;

/**
 * What the writer of this node has done since it started; for metrics.
 *
 * @param batches transactions committed
 * @param appends appends written, one for each command that published something
 * @param events events written
 * @param refusals appends refused because of a conflict or a value the database does not accept
 * @param brokenCommits commits whose answer got lost and was looked up
 */
public record WriterStatistics(long batches, long appends, long events, long refusals, long brokenCommits) {}
