package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.passerelle.design.picture.Picture;
import org.passerelle.design.picture.ReadingPictures;
import org.passerelle.kernel.Refusal;

/** Reads one image at a time: a large photograph takes as much memory as many pages together. */
@ApplicationScoped
class ImageRoom {
    private static final int PATIENCE = 30;

    private final Semaphore free = new Semaphore(1, true);

    /** The image in a file. @throws Refusal when it is none, or others are read for a while */
    Picture read(byte[] file) {
        try {
            if (!free.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Refusal("design.image.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("design.image.busy");
        }
        try {
            return ReadingPictures.read(file);
        } finally {
            free.release();
        }
    }
}
