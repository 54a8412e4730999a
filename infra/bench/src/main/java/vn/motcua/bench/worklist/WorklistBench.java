package vn.motcua.bench.worklist;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.query.worklist.StoredWorklist;
import vn.motcua.query.worklist.WorklistPage;

/** {@code bench worklist}: how long a page of a worklist with its counts takes, of an officer and of a unit, one after the other. */
@Command(
        name = "worklist",
        mixinStandardHelpOptions = true,
        description = "Worklists with many open dossiers / Thời gian trả lời danh sách công việc")
public final class WorklistBench implements Callable<Integer> {

    private static final int PAGE = 50;
    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--dossiers", defaultValue = "100000", description = "default: ${DEFAULT-VALUE}")
    private int dossiers;

    @Option(names = "--answers", defaultValue = "5000", description = "of each kind (default: ${DEFAULT-VALUE})")
    private int answers;

    @Option(names = "--seed", defaultValue = "20261124", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--output", paramLabel = "FILE", description = "default: infra/bench/target/bench-worklist.json")
    private Path output;

    /** For picocli. */
    public WorklistBench() {}

    @Override
    public Integer call() throws Exception {
        if (dossiers < 1 || dossiers > 2_000_000 || answers < 1) {
            throw new ParameterException(spec.commandLine(), "--dossiers is 1 to 2000000, --answers at least 1");
        }
        Scratch.run("worklist", output, spec.commandLine().getOut(), this::measure);
        return 0;
    }

    private Map<String, Object> measure(ScratchCentre centre) {
        Clock clock = Clock.systemUTC();
        new OpenDossiers(dossiers, 20, seed, clock).forEachBatch(centre::take);
        centre.analyze();
        StoredWorklist worklist = new StoredWorklist(centre.views(), clock);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("open dossiers", dossiers);
        numbers.put("units", OpenDossiers.UNITS);
        numbers.put("officers", OpenDossiers.UNITS * OpenDossiers.OFFICERS_OF_A_UNIT);
        numbers.put("answers of each kind", answers);
        numbers.put("seed", seed);
        numbers.put("officer: page of 50 and counts", timed(random -> worklist.ofOfficer(officer(random), null, PAGE)));
        numbers.put("officer: second page and counts", timed(random -> {
            String officer = officer(random);
            return worklist.ofOfficer(
                    officer, worklist.ofOfficer(officer, null, PAGE).nextCursor(), PAGE);
        }));
        numbers.put("unit: page of 50 and counts", timed(random -> worklist.ofUnit(unit(random), null, PAGE)));
        return numbers;
    }

    private String timed(Function<SplittableRandom, WorklistPage> question) {
        SplittableRandom random = new SplittableRandom(seed);
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        for (int i = -answers / 5; i < answers; i++) {
            long begin = System.nanoTime();
            WorklistPage page = question.apply(random);
            long took = (System.nanoTime() - begin) / 1_000;
            if (page.counts().total() == 0) {
                throw new IllegalStateException("a worklist is empty");
            }
            if (i >= 0) {
                micros.recordValue(Math.min(HIGHEST_MICROS, took));
            }
        }
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private static String officer(SplittableRandom random) {
        return OpenDossiers.officer(random.nextInt(OpenDossiers.UNITS), random.nextInt(OpenDossiers.OFFICERS_OF_A_UNIT))
                .id();
    }

    private static String unit(SplittableRandom random) {
        return OpenDossiers.unit(random.nextInt(OpenDossiers.UNITS));
    }
}
