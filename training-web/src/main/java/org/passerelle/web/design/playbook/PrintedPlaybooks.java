package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The versions that were printed: a version never changes, so that each is printed once in each language. */
@ApplicationScoped
class PrintedPlaybooks {
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    /** The pages of a version in a language, printed now when they never were. */
    byte[] get(String versionAndLanguage, Supplier<byte[]> printing) {
        return pages.computeIfAbsent(versionAndLanguage, key -> printing.get());
    }
}
