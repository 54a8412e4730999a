package vn.motcua.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers that start at the same moment. */
final class Callers {

    /** What one of them got. */
    record Result<T>(T value, Throwable failure) {
        boolean failed() {
            return failure != null;
        }
    }

    private Callers() {}

    static <T> List<Result<T>> atOnce(int count, IntFunction<Callable<T>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> mine = work.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            start.countDown();
            List<Result<T>> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    results.add(new Result<>(future.get(), null));
                } catch (ExecutionException e) {
                    results.add(new Result<>(null, e.getCause()));
                }
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
