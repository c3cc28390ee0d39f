package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.AnsweringOffline;
import org.passerelle.assessment.AttemptResult;
import org.passerelle.assessment.AttemptView;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.HandedInFiles;
import org.passerelle.assessment.ItemView;
import org.passerelle.assessment.PeerReviewing;
import org.passerelle.assessment.QuizTerms;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Given;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Texts;

/**
 * The quiz of an activity: its items while they are answered, then how it went. Each answer is kept by a script as it
 * is given; the form keeps all of them once more, for browsers without scripts and lines that failed.
 */
@Named
@RequestScoped
public class QuizShowPage {
    private static final String UPLOAD = "UPLOAD";

    @Inject
    Attempting attempting;

    @Inject
    AnsweringOffline answering;

    @Inject
    HandedInFiles files;

    @Inject
    PeerReviewing reviewing;

    @Inject
    ActivityShowPage page;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Optional<AttemptView> open;

    @Nullable
    private Optional<AttemptResult> result;

    @Nullable
    private QuizTerms terms;

    @Nullable
    private Map<String, Instant> offline;

    @Nullable
    private Map<String, Instant> sent;

    /** The attempt under way; null when there is none. */
    public @Nullable AttemptView getAttempt() {
        if (open == null) {
            boolean answerable = page.getDesk().place().open();
            open = answerable ? attempting.open(enrolment(), activity()) : Optional.empty();
        }
        return open.orElse(null);
    }

    /** When an answer of the attempt under way was given, if that was without a network; null else. */
    public @Nullable Instant givenOffline(String item) {
        if (offline == null) {
            AttemptView attempt = getAttempt();
            offline = attempt == null ? Map.of() : answering.of(attempt.id());
        }
        return offline.get(item);
    }

    /** When an answer of the attempt that was handed in was given, if that was without a network; null else. */
    public @Nullable Instant sentOffline(String item) {
        if (sent == null) {
            AttemptResult handedIn = getResult();
            sent = handedIn == null ? Map.of() : answering.of(handedIn.id());
        }
        return sent.get(item);
    }

    /** How the last attempt went; null before the first was handed in. */
    public @Nullable AttemptResult getResult() {
        if (result == null) {
            result = attempting.result(enrolment(), activity());
        }
        return result.orElse(null);
    }

    /** On what terms it may be tried. */
    public QuizTerms getTerms() {
        if (terms == null) {
            terms = attempting.terms(enrolment(), activity());
        }
        return terms;
    }

    /** Why no attempt can begin now; empty when one can. */
    public String getObstacle() {
        return getTerms().obstacle().map(texts::refusal).orElse("");
    }

    /** The skills whose own mark was not reached, in words. */
    public List<String> getBelow() {
        AttemptResult seen = getResult();
        return seen == null
                ? List.of()
                : seen.below().stream()
                        .map(skill -> texts.of(
                                "learning.quiz.below.skill",
                                referential.label(skill.skill(), locale.language()),
                                skill.percent(),
                                getTerms().rules().skillMarks().getOrDefault(skill.skill(), 0)))
                        .toList();
    }

    /** The items whose works are reviewed among peers. */
    public List<String> getPeers() {
        return reviewing.items(enrolment(), activity());
    }

    /** Keeps what was answered. */
    public void save() {
        keep();
        again();
    }

    /** Keeps what was answered and hands it in; a second click finds it handed in and shows the result. */
    public void submit() {
        AttemptView attempt = answered();
        if (attempt != null) {
            attempt.items().stream()
                    .filter(item -> item.type().equals(UPLOAD))
                    .forEach(item -> SentFile.perhaps("f-" + item.key()).ifPresent(file -> attach(item.key(), file)));
            attempting.submit(attempt.id(), given(attempt));
        }
        again();
    }

    /** Keeps what was answered and shows one hint more with an item. */
    public void hint(String item) {
        keep().ifPresent(attempt -> attempting.hint(attempt, item));
        redirect.to(here() + "#item-" + item);
    }

    /** Whether files are handed in. */
    public boolean isWithFiles() {
        AttemptView attempt = getAttempt();
        return attempt != null
                && attempt.items().stream().anyMatch(item -> item.type().equals(UPLOAD));
    }

    /** Keeps what was answered and the file that was chosen for an item. */
    public void attach(String item) {
        attach(item, SentFile.named("f-" + item));
        redirect.to(here() + "#item-" + item);
    }

    /** What was typed beside the file is kept first: a file that is refused takes nothing with it. */
    private void attach(String item, SentFile file) {
        keep().ifPresent(attempt -> files.attach(attempt, item, file.name(), file.content()));
    }

    /** Keeps what was answered and tells how an item was. */
    public void check(String item) {
        keep().ifPresent(attempt -> attempting.check(attempt, item));
        redirect.to(here() + "#item-" + item);
    }

    /** Keeps what was answered in the attempt on the page; it is read anew when it is shown. */
    private Optional<UUID> keep() {
        AttemptView attempt = answered();
        if (attempt == null) {
            return Optional.empty();
        }
        given(attempt).forEach((item, answer) -> attempting.save(attempt.id(), item, answer));
        open = null;
        return Optional.of(attempt.id());
    }

    /** Begins, or begins anew. */
    public void retry() {
        attempting.again(enrolment(), activity());
        again();
    }

    /** The attempt under way if it is the one on the page: a page left open from an earlier one hands nothing in. */
    private @Nullable AttemptView answered() {
        AttemptView attempt = getAttempt();
        return attempt != null && attempt.id().toString().equals(parts.word("attempt")) ? attempt : null;
    }

    /** What was answered and is not kept yet, by the items' keys. */
    private static Map<String, String> given(AttemptView attempt) {
        Map<String, String[]> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        Map<String, String> given = new LinkedHashMap<>();
        for (ItemView item : attempt.items()) {
            String answer = Given.to(item, typed, "q-" + item.key());
            if (!item.type().equals(UPLOAD) && !answer.equals(item.answer()) && !attempt.isChecked(item.key())) {
                given.put(item.key(), answer);
            }
        }
        return given;
    }

    private void again() {
        redirect.to(here());
    }

    private String here() {
        return "/me/learning/" + enrolment() + '/' + activity();
    }

    private UUID enrolment() {
        return parts.id("enrolment");
    }

    private UUID activity() {
        return parts.id("activity");
    }
}
