package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.passerelle.kernel.Refusal;

/** Lets few print at once, for a large board takes a second of the processor and its picture some memory. */
@ApplicationScoped
class PrintRoom {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 20;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** Prints when there is room. @throws Refusal when there is none for a while */
    byte[] print(Supplier<byte[]> printing) {
        try {
            if (!free.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Refusal("design.print.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("design.print.busy");
        }
        try {
            return printing.get();
        } finally {
            free.release();
        }
    }
}
