package org.passerelle.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.passerelle.kernel.Refusal;

/** The mappings that the product ships, for shapes in which postings are often handed out. */
final class Presets {
    /** Their names. */
    static final List<String> NAMES = List.of(
            "schema-org",
            "france-travail-v2",
            "indeed-xml",
            "digitalrecruiters",
            "apec",
            "talentsoft",
            "hellowork",
            "jobteaser",
            "leboncoin",
            "table");

    private Presets() {}

    /** The text of one. @throws Refusal beside {@code preset} when there is none of this name */
    static String text(String name) {
        if (!NAMES.contains(name)) {
            throw Refusal.of("preset", "feed.presetUnknown");
        }
        try (InputStream in = Presets.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the mapping " + name + " is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
