package org.passerelle.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;

/** The sentences of the interface, from {@code messages_{fr,en}.properties} beside each feature. */
@ApplicationScoped
public class Bundles {
    private static final String ROOT = "/WEB-INF/classes/org/passerelle/web/";

    @Inject
    ServletContext context;

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

    @PostConstruct
    void load() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            for (String folder :
                    Optional.ofNullable(context.getResourcePaths(ROOT)).orElse(Set.of())) {
                read(folder + "messages_" + language.tag() + ".properties", all);
            }
            if (language == Language.FR) {
                all.replaceAll((key, sentence) -> FrenchSpaces.bound(sentence));
            }
            sentences.put(language, Map.copyOf(all));
        }
    }

    private void read(String path, Map<String, String> all) {
        try (var in = context.getResourceAsStream(path)) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, value) -> all.put((String) key, (String) value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence with its gaps filled; the key itself, in brackets, when there is none. */
    public String text(Language language, String key, @Nullable Object... values) {
        String pattern = sentences.getOrDefault(language, Map.of()).get(key);
        return pattern == null ? "[" + key + "]" : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** The keys that begin so, in their order. */
    public List<String> keys(Language language, String beginning) {
        return sentences.getOrDefault(language, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** Whether there is such a sentence. */
    public boolean has(Language language, String key) {
        return sentences.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** The sentence of a refusal. */
    public String of(Language language, Refusal refusal) {
        List<?> values = refusal.arguments();
        return text(language, refusal.code(), values.toArray());
    }
}
