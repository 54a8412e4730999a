package vn.motcua.command.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a working calendar from CSV with the columns {@code date,kind,name,status}. */
public final class CalendarFile {

    private static final String HEADER = "date,kind,name,status";
    private static final Map<String, CalendarDay.Kind> KINDS =
            Map.of("closed", CalendarDay.Kind.CLOSED, "extra_working", CalendarDay.Kind.EXTRA_WORKING);
    private static final Map<String, Boolean> PROJECTED = Map.of("official", false, "projected", true);

    private CalendarFile() {}

    /** The calendar of Vietnam that comes with this program. */
    public static WorkingCalendar bundled() {
        try (InputStream file = CalendarFile.class.getResourceAsStream("/calendar/calendar-vn.csv")) {
            return parse("vn", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled calendar cannot be read", e);
        }
    }

    /**
     * Reads a calendar. It covers the whole years from the first to the last day named.
     *
     * @param name the first part of the calendar's version
     * @param csv the file's text
     * @throws IllegalArgumentException naming every line that is wrong
     */
    public static WorkingCalendar parse(String name, String csv) {
        List<String> lines = csv.lines().toList();
        List<String> faults = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            faults.add("line 1: expected the header " + HEADER);
        }
        List<CalendarDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            Optional<CalendarDay> day = day(lines.get(i));
            if (day.isEmpty()) {
                faults.add("line %d: expected date,closed|extra_working,name,official|projected".formatted(i + 1));
            } else if (!seen.add(day.get().date())) {
                faults.add(
                        "line %d: %s is named twice".formatted(i + 1, day.get().date()));
            } else {
                days.add(day.get());
            }
        }
        if (days.isEmpty()) {
            faults.add("no day is named");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("bad calendar: " + String.join("; ", faults));
        }
        int first = days.stream().mapToInt(day -> day.date().getYear()).min().getAsInt();
        int last = days.stream().mapToInt(day -> day.date().getYear()).max().getAsInt();
        return new WorkingCalendar(
                "%s-%d-%d-%s".formatted(name, first, last, digest(csv)),
                LocalDate.of(first, 1, 1),
                LocalDate.of(last, 12, 31),
                days);
    }

    private static Optional<CalendarDay> day(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 || !KINDS.containsKey(cells[1]) || !PROJECTED.containsKey(cells[3])) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CalendarDay(LocalDate.parse(cells[0]), KINDS.get(cells[1]), cells[2], PROJECTED.get(cells[3])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
