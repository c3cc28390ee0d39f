package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the sentences honest: both languages say everything, nothing asked for is missing, and no gap is left open. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("training-web/src/main/resources/org/passerelle/web");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("t\\.(?:of|ofAll)\\('([a-z]\\w*(?:\\.\\w+)+)'");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:new Refusal\\(|Refusal\\.of\\(\\s*[^,\"]*(?:\"\\w+\"|\\w+)\\s*,)\\s*\"([a-z]\\w*(?:\\.\\w+)+)\"");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("\"[^\"\n]*\\bd MMM[^\"\n]*\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeysInEachFeature() {
        for (Path french : Sources.under(BUNDLES.toString(), "messages_fr.properties")) {
            Path english = french.resolveSibling("messages_en.properties");
            assertEquals(
                    load(french).stringPropertyNames().stream().sorted().toList(),
                    load(english).stringPropertyNames().stream().sorted().toList(),
                    french.toString());
        }
    }

    /** The second one silently takes the place of the first, on every page. */
    @Test
    void noKeyStandsTwice() {
        for (String language : List.of("fr", "en")) {
            Set<String> seen = new HashSet<>();
            List<String> twice = Sources.under(BUNDLES.toString(), "messages_" + language + ".properties").stream()
                    .flatMap(file -> Sources.read(file).lines())
                    .filter(line -> line.matches("[a-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .toList();
            assertEquals(List.of(), twice);
        }
    }

    @Test
    void bothLanguagesFillTheSameGapsAndParse() {
        TreeMap<String, String> french = all("fr");
        TreeMap<String, String> english = all("en");
        french.forEach((key, value) -> {
            assertEquals(gaps(value), gaps(english.getOrDefault(key, "")), key);
            parse(key, value);
            parse(key, english.getOrDefault(key, ""));
        });
    }

    @Test
    void aValueWithAStraightApostropheDoublesIt() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("fr", "en")) {
            all(language).forEach((key, value) -> {
                if (value.replace("''", "").contains("'")) {
                    wrong.add(language + " " + key);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void keysStartWithTheirFeature() {
        for (Path bundle : Sources.under(BUNDLES.toString(), "messages_fr.properties")) {
            String feature = bundle.getParent().getFileName().toString();
            Set<String> allowed = feature.equals("platform") ? Set.of("platform", "kernel") : Set.of(feature);
            for (String key : load(bundle).stringPropertyNames()) {
                assertTrue(allowed.contains(key.substring(0, key.indexOf('.'))), key + " in " + bundle);
            }
        }
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() {
        assertEquals(Set.of(), missing("training-web/src/main/webapp", ".xhtml", KEY_IN_PAGE));
    }

    @Test
    void everyRefusalHasItsSentence() {
        assertEquals(Set.of(), missing(".", ".java", REFUSAL));
    }

    /** French writes "1er décembre": {@code Days} does, and a pattern of one's own would not. */
    @Test
    void daysInWordsAreWrittenInOnePlace() {
        List<String> own = Sources.under(".", ".java").stream()
                .filter(file -> !file.toString().contains("/src/test/") && !file.endsWith("Days.java"))
                .filter(file -> DAY_IN_WORDS.matcher(Sources.read(file)).find())
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), own);
    }

    private static Set<String> missing(String folder, String ending, Pattern asks) {
        Set<String> known = all("fr").keySet();
        Set<String> missing = new TreeSet<>();
        for (Path file : Sources.under(folder, ending)) {
            if (file.toString().contains("/src/test/")) {
                continue;
            }
            Matcher asked = asks.matcher(Sources.read(file));
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    missing.add(asked.group(1) + " (" + file.getFileName() + ")");
                }
            }
        }
        return missing;
    }

    private static Set<String> gaps(String value) {
        Set<String> gaps = new HashSet<>();
        Matcher gap = GAP.matcher(value);
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        return gaps;
    }

    private static void parse(String key, String value) {
        try {
            assertTrue(
                    new MessageFormat(value, Locale.FRANCE)
                                    .format(new Object[] {1, 2, 3, 4, 5})
                                    .length()
                            > 0,
                    key);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(key + ": " + e.getMessage(), e);
        }
    }

    private static TreeMap<String, String> all(String language) {
        TreeMap<String, String> all = new TreeMap<>();
        for (Path bundle : Sources.under(BUNDLES.toString(), "messages_" + language + ".properties")) {
            load(bundle).forEach((key, value) -> all.put((String) key, (String) value));
        }
        return all;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
