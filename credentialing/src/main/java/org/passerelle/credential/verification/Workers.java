package org.passerelle.credential.verification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A few threads for reckoning that touches neither the database nor a request, shared by all, so that no crowd of
 * credentials takes more of the machine than these.
 */
@ApplicationScoped
class Workers {
    private static final int MOST = 4;
    private static final int IDLE_SECONDS = 30;

    private ThreadPoolExecutor threads;

    @PostConstruct
    void start() {
        int size = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        threads = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /** JSON's provider is looked for through the thread's class loader. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "verification");
        thread.setDaemon(true);
        thread.setContextClassLoader(Workers.class.getClassLoader());
        return thread;
    }

    /** What the work makes of each, in the order of what was given. */
    <A, B> List<B> each(List<A> given, Function<A, B> work) {
        if (given.size() < 2) {
            return given.stream().map(work).toList();
        }
        List<Future<B>> coming =
                given.stream().map(one -> threads.submit(() -> work.apply(one))).toList();
        List<B> made = new ArrayList<>(given.size());
        try {
            for (Future<B> one : coming) {
                made.add(one.get());
            }
            return made;
        } catch (InterruptedException e) {
            coming.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            coming.forEach(one -> one.cancel(true));
            throw new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
