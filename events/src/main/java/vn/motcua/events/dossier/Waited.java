package vn.motcua.events.dossier;

/**
 * How long the clock of a dossier stood still.
 *
 * @param workedSeconds the working time of the authority in between, seconds
 * @param calendarVersion the version of the working calendar that it was counted by
 */
public record Waited(long workedSeconds, String calendarVersion) {}
