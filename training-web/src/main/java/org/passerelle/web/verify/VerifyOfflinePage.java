package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The page that checks credentials within the browser, with or without a network; gives it the words it answers in. */
@Named
@RequestScoped
@Route(
        path = "/verify/offline",
        view = "/verify/offline.xhtml",
        access = Permission.PUBLIC,
        cached = true,
        cookieless = true)
public class VerifyOfflinePage {
    private static final List<Object> GAPS = List.of("{0}", "{1}");

    @Inject
    Texts texts;

    /**
     * What a check can find, as the page says it.
     *
     * @param code what
     * @param sentence in words, its gaps left open
     */
    public record Spoken(FindingCode code, String sentence) {}

    /** All that can be found. */
    public List<Spoken> getCodes() {
        return Arrays.stream(FindingCode.values())
                .map(code -> new Spoken(code, sentence(code)))
                .toList();
    }

    private String sentence(FindingCode code) {
        return code == FindingCode.WORK_NAMED
                ? texts.of("verify.offline.works")
                : texts.ofAll("verify.finding." + code, GAPS);
    }

    /** What else the page says, by the names that it uses. */
    public Set<Map.Entry<String, String>> getWords() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "short.", "verify.short.", Verdict.values());
        put(words, "check.", "verify.check.", Check.values());
        put(words, "outcome.", "verify.outcome.", Outcome.values());
        for (String question : List.of("authentic", "issuer", "current", "about")) {
            put(words, "answer." + question + ".", "verify.answer." + question + ".", Answer.values());
        }
        for (String state : List.of("ready", "old", "absent", "insecure")) {
            words.put("state." + state, texts.ofAll("verify.offline.state." + state, GAPS));
        }
        words.put("busy", texts.of("verify.busy"));
        words.put("many", texts.of("verify.many", "{0}"));
        words.put("checkedAt", texts.ofAll("verify.offline.checkedAt", GAPS));
        words.put("unknown", texts.of("verify.issuer.unknown", "{0}"));
        return words.entrySet();
    }

    private void put(Map<String, String> words, String name, String key, Object[] constants) {
        for (Object constant : constants) {
            words.put(name + constant, texts.of(key + constant));
        }
    }

    /** The verdicts in the order in which they are counted. */
    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    /** The pictures that the page uses. */
    public List<String> getIcons() {
        return List.of("check", "info", "error", "question");
    }
}
