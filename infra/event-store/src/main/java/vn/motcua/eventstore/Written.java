package vn.motcua.eventstore;

import java.time.Instant;

/** Where and when an append was written; its events have the positions from first to last, both inclusive. */
record Written(long firstPosition, long lastPosition, Instant recordedAt) {}
