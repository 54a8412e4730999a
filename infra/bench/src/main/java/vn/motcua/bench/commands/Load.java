package vn.motcua.bench.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Keeps a number of clients busy for a while and counts what they get done. */
final class Load {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private Load() {}

    /** One unit of work in flight for each client, all the time; what is done in {@code warmUp} is not counted. */
    static Measurement run(Contender contender, int inFlight, Duration warmUp, Duration measured)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(inFlight);
        try {
            long begin = System.nanoTime() + warmUp.toNanos();
            long end = begin + measured.toNanos();
            List<Future<Histogram>> clients = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                Contender.Client client = contender.client();
                clients.add(threads.submit(() -> work(client, begin, end)));
            }
            Histogram all = new Histogram(HIGHEST_MICROS, 3);
            for (Future<Histogram> client : clients) {
                all.add(client.get());
            }
            return Measurement.of(contender.name(), inFlight, all, measured);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram work(Contender.Client client, long begin, long end) throws Exception {
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        long start = System.nanoTime();
        while (start < end) {
            client.next();
            long done = System.nanoTime();
            if (start >= begin && done <= end) {
                micros.recordValue(Math.min(HIGHEST_MICROS, TimeUnit.NANOSECONDS.toMicros(done - start)));
            }
            start = done;
        }
        return micros;
    }
}
