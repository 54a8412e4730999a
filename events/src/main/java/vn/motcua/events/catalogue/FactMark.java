package vn.motcua.events.catalogue;

/**
 * How far one fact can be relied on, where it differs from the whole definition.
 *
 * @param fact which one
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether it is made up because no public source gives it
 */
public record FactMark(ProcedureFact fact, String confidence, boolean sample) {}
