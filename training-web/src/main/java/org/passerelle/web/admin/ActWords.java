package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.kernel.Text;
import org.passerelle.people.AuditLine;
import org.passerelle.people.Auditing;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.Texts;

/** The acts of the journal in words, and those that somebody's words mean. */
@Named
@RequestScoped
public class ActWords {
    private static final String KEYS = "act.";
    private static final Pattern CODE = Pattern.compile("[A-Z]\\w{0,80}\\.[a-z]\\w{0,80}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Inject
    Bundles bundles;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** What a line's act is called. Whoever only looks leaves a line where they may not, whatever they looked at. */
    public String of(Auditing.Entry line) {
        if (isKnown(line.action())) {
            return texts.of(KEYS + line.action());
        }
        return texts.of(line.outcome() == AuditLine.Outcome.DENIED ? "act.reading" : "act.former");
    }

    /** Why it was refused, in words where the reason's sentence has no gaps; else its code. */
    public String why(Auditing.Entry line) {
        String code = line.detail();
        if (code.equals("notFound")) {
            return texts.of("act.notFound");
        }
        String sentence = line.outcome() == AuditLine.Outcome.REFUSED && bundles.has(locale.language(), code)
                ? texts.of(code)
                : code;
        return sentence.contains("{") ? code : sentence;
    }

    /** Every act in words, in the order of the alphabet. */
    public List<String> getAll() {
        return codes().stream().map(code -> texts.of(KEYS + code)).sorted().toList();
    }

    /**
     * The acts that are meant by what somebody typed: those whose words hold all of theirs, or one by its code; empty
     * when nothing was typed.
     */
    public Optional<Set<String>> meant(String typed) {
        String bare = typed.strip();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        if (CODE.matcher(bare).matches()) {
            return Optional.of(Set.of(bare));
        }
        String[] words = BETWEEN.split(Text.fold(bare).strip());
        return Optional.of(codes().stream()
                .filter(code -> holds(Text.fold(texts.of(KEYS + code)), words))
                .collect(Collectors.toSet()));
    }

    private static boolean holds(String sentence, String[] words) {
        return Arrays.stream(words).allMatch(sentence::contains);
    }

    private boolean isKnown(String code) {
        return bundles.has(locale.language(), KEYS + code);
    }

    private List<String> codes() {
        return bundles.keys(locale.language(), KEYS).stream()
                .map(key -> key.substring(KEYS.length()))
                .filter(code -> CODE.matcher(code).matches())
                .toList();
    }
}
