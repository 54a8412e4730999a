package vn.motcua.launcher.importing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a line as read into a step, or into all of its faults at once. */
final class LineCheck {

    /** Longer values than this are refused: names in logs are short, and an id becomes a key in the ledger. */
    static final int MAX_LENGTH = 200;

    /** An appointment given as a date alone ends with the working day. */
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private static final String NO_GROUP = "EMPTY";

    private final FieldMapping mapping;

    LineCheck(FieldMapping mapping) {
        this.mapping = mapping;
    }

    CheckedLine check(LogLine line) {
        String dossier = mapping.value(ImportField.DOSSIER, line.values()::get);
        if (!line.faults().isEmpty()) {
            return new RefusedLine(line.number(), dossier, line.faults());
        }
        Reading reading = new Reading(line);
        StepLine step = new StepLine(
                line.number(),
                reading.text(ImportField.DOSSIER),
                new DossierFacts(
                        reading.text(ImportField.DEPARTMENT),
                        reading.channel(),
                        reading.instant(ImportField.RECEIVED, LocalTime.MIDNIGHT),
                        reading.instant(ImportField.DUE, END_OF_WORK),
                        reading.instant(ImportField.FINISHED, LocalTime.MIDNIGHT)),
                reading.text(ImportField.STEP),
                reading.text(ImportField.OFFICER),
                reading.group(),
                reading.transition(),
                reading.instant(ImportField.AT, LocalTime.MIDNIGHT));
        return reading.faults.isEmpty() ? step : new RefusedLine(line.number(), dossier, reading.faults);
    }

    private final class Reading {
        private final LogLine line;
        private final List<Fault> faults = new ArrayList<>();

        Reading(LogLine line) {
            this.line = line;
        }

        String text(ImportField field) {
            String value = mapping.value(field, line.values()::get);
            if (value == null && field.required()) {
                faults.add(new Fault(field.word(), "để trống", "is empty"));
            } else if (value != null && value.length() > MAX_LENGTH) {
                faults.add(new Fault(
                        field.word(),
                        "dài quá %d ký tự".formatted(MAX_LENGTH),
                        "is longer than %d characters".formatted(MAX_LENGTH)));
            } else if (value != null && value.chars().anyMatch(Character::isISOControl)) {
                faults.add(new Fault(field.word(), "chứa ký tự điều khiển", "contains control characters"));
            }
            return value;
        }

        String group() {
            String value = text(ImportField.GROUP);
            return NO_GROUP.equals(value) ? null : value;
        }

        ImportChannel channel() {
            String word = text(ImportField.CHANNEL);
            if (word == null) {
                return ImportChannel.COUNTER;
            }
            Optional<ImportChannel> channel = ImportChannel.ofWord(word);
            if (channel.isEmpty()) {
                faults.add(new Fault(
                        ImportField.CHANNEL.word(),
                        "'%s' không phải kênh: ONLINE, COUNTER, POSTAL, EMAIL, INTERNAL".formatted(shown(word)),
                        "'%s' is none of ONLINE, COUNTER, POSTAL, EMAIL, INTERNAL".formatted(shown(word))));
            }
            return channel.orElse(null);
        }

        Transition transition() {
            String word = text(ImportField.TRANSITION);
            if (word == null) {
                return Transition.COMPLETE;
            }
            Optional<Transition> transition = Transition.ofWord(word);
            if (transition.isEmpty()) {
                faults.add(new Fault(
                        ImportField.TRANSITION.word(),
                        "'%s' không phải schedule, start, complete".formatted(shown(word)),
                        "'%s' is none of schedule, start, complete".formatted(shown(word))));
            }
            return transition.orElse(null);
        }

        Instant instant(ImportField field, LocalTime timeOfBareDate) {
            String text = text(field);
            if (text == null) {
                return null;
            }
            Optional<Instant> instant = LoggedInstant.parse(text, timeOfBareDate);
            if (instant.isEmpty()) {
                faults.add(new Fault(
                        field.word(),
                        "'%s' không phải thời điểm, ví dụ 2021-01-04T08:30:00+07:00".formatted(shown(text)),
                        "'%s' is no instant such as 2021-01-04T08:30:00+07:00".formatted(shown(text))));
            }
            return instant.orElse(null);
        }

        private String shown(String value) {
            return value.length() <= 40 ? value : value.substring(0, 40) + "…";
        }
    }
}
