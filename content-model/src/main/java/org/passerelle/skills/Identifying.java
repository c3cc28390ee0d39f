package org.passerelle.skills;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Tells which skill or occupation another system means by its URI, its code in ROME, or a label written out whole,
 * accents, case and punctuation aside. What may mean two is not guessed.
 */
@UseCase
@Transactional(TxType.SUPPORTS)
public class Identifying {
    @Inject
    Referential referential;

    private volatile @Nullable Indexed indexed;

    private record Indexed(
            Content content,
            Map<String, Set<String>> skillsByCode,
            Map<String, Set<String>> skillsByLabel,
            Map<String, Set<String>> occupationsByCode,
            Map<String, Set<String>> occupationsByLabel) {}

    /** The skill of this URI, this number of a ROME item (OGR), or this label. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Skill> skill(@Nullable String said) {
        String line = Text.line(said);
        Content content = referential.content();
        String number = line.replaceFirst("^(?:rome:)?ogr:", "");
        for (String uri : List.of(line, "rome:ogr:" + number)) {
            Optional<Skill> named = content.skill(uri);
            if (named.isPresent()) {
                return named;
            }
        }
        Set<String> found = number.matches("\\d{1,9}")
                ? index().skillsByCode.getOrDefault("ogr:" + number, Set.of())
                : index().skillsByLabel.getOrDefault(words(line), Set.of());
        return only(found).flatMap(content::skill);
    }

    /**
     * The occupation of this ROME code, of this label, or of both where a code stands for several.
     *
     * @param rome such as D1102, or the URI of an occupation; may be missing
     * @param label may be missing
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Occupation> occupation(@Nullable String rome, @Nullable String label) {
        String code = Text.line(rome);
        Map<String, Occupation> all = referential.content().occupations();
        for (String uri : List.of(code, "rome:" + code)) {
            if (all.containsKey(uri)) {
                return Optional.ofNullable(all.get(uri));
            }
        }
        Set<String> coded = index().occupationsByCode.getOrDefault(code, Set.of());
        if (coded.size() == 1) {
            return only(coded).map(all::get);
        }
        Set<String> called = new HashSet<>(index().occupationsByLabel.getOrDefault(words(Text.line(label)), Set.of()));
        if (!coded.isEmpty()) {
            called.retainAll(coded);
        }
        return only(called).map(all::get);
    }

    private static Optional<String> only(Set<String> uris) {
        return uris.size() == 1 ? uris.stream().findFirst() : Optional.empty();
    }

    private Indexed index() {
        Content content = referential.content();
        Indexed known = indexed;
        if (known == null || known.content != content) {
            Collection<Skill> skills = content.skills().values();
            Collection<Occupation> occupations = content.occupations().values();
            known = new Indexed(
                    content,
                    byCode(skills, Skill::romeCode, Skill::uri),
                    byLabel(skills, Skill::uri, Skill::label, Skill::others),
                    byCode(occupations, Occupation::romeCode, Occupation::uri),
                    byLabel(occupations, Occupation::uri, Occupation::label, Occupation::others));
            indexed = known;
        }
        return known;
    }

    private static <T> Map<String, Set<String>> byCode(
            Collection<T> things, Function<T, String> code, Function<T, String> uri) {
        Map<String, Set<String>> found = new HashMap<>();
        things.stream()
                .filter(t -> !code.apply(t).isEmpty())
                .forEach(t -> found.computeIfAbsent(code.apply(t), c -> new HashSet<>())
                        .add(uri.apply(t)));
        return found;
    }

    /** A preferred label goes before another one of the same words. */
    private static <T> Map<String, Set<String>> byLabel(
            Collection<T> things,
            Function<T, String> uri,
            Function<T, LocalizedText> label,
            BiFunction<T, Language, List<String>> others) {
        Map<String, Set<String>> preferred = new HashMap<>();
        Map<String, Set<String>> other = new HashMap<>();
        for (T thing : things) {
            for (Language language : Language.values()) {
                label.apply(thing).only(language).stream()
                        .flatMap(Identifying::variants)
                        .forEach(l -> put(preferred, l, uri.apply(thing)));
                others.apply(thing, language).stream()
                        .flatMap(Identifying::variants)
                        .forEach(l -> put(other, l, uri.apply(thing)));
            }
        }
        other.forEach(preferred::putIfAbsent);
        return preferred;
    }

    /** "soudeur/soudeuse" is said whole or by either. */
    private static Stream<String> variants(String label) {
        return label.contains("/") ? Stream.concat(Stream.of(label), Stream.of(label.split("/"))) : Stream.of(label);
    }

    private static void put(Map<String, Set<String>> labels, String label, String uri) {
        String words = words(label);
        if (!words.isEmpty()) {
            labels.computeIfAbsent(words, w -> new HashSet<>()).add(Objects.requireNonNull(uri));
        }
    }

    private static String words(String label) {
        return Text.fold(label).replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip();
    }
}
