package vn.motcua.bench.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.VietnamTime;

/**
 * A centre whose days are as long as 9,000 dossiers, so that no day runs out of numbers. Numbers come from memory for every
 * contender alike: what is compared is the event store.
 */
final class BenchCentre {

    static final String DEPARTMENT = "000.00.28.H56";

    private static final int DOSSIERS_A_DAY = 9_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 3);

    private final AtomicInteger dossiers = new AtomicInteger();
    private final Map<LocalDate, AtomicInteger> numbers = new ConcurrentHashMap<>();

    OneStopCentre centre() {
        // The life that is measured has one step, so that runs of all versions can be compared.
        return new OneStopCentre(
                DEPARTMENT,
                new DossierClock(),
                CalendarFile.bundled(),
                CatalogueFile.bundled(),
                this::take,
                LocalDate.MAX);
    }

    private OptionalInt take(String agency, LocalDate day) {
        dossiers.incrementAndGet();
        return OptionalInt.of(
                numbers.computeIfAbsent(day, any -> new AtomicInteger()).incrementAndGet());
    }

    private Instant now() {
        return FIRST_DAY
                .plusDays(dossiers.get() / DOSSIERS_A_DAY)
                .atTime(LocalTime.of(9, 0))
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }

    private final class DossierClock extends Clock {

        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
