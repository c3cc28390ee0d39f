package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.lesson.DoingLessons;
import org.passerelle.design.lesson.Lessons;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A stage taught: the lesson, a case, an exercise in this module, what must hold, and the methods that serve. */
@Named
@RequestScoped
@Route(path = "/design/stages/{stage}", view = "/design/stage.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class StageLessonPage {
    @Inject
    Methods methods;

    @Inject
    DoingLessons doing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private StageGuide guide;

    @Nullable
    private Lessons lessons;

    /** Finds the stage before anything is shown, so that an absent one is "not found". */
    public void load() {
        getGuide();
    }

    /** The guide. */
    public StageGuide getGuide() {
        if (guide == null) {
            guide = methods.stage(asked());
        }
        return guide;
    }

    private Stage asked() {
        String asked = parts.word("stage");
        return Arrays.stream(Stage.values())
                .filter(s -> word(s).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("stage", asked));
    }

    /** When the person did this lesson; null when they did not. */
    public @Nullable Instant getDoneAt() {
        return getLessons().done().get(getGuide().stage());
    }

    /** The lessons that the person did. */
    public Lessons getLessons() {
        if (lessons == null) {
            lessons = doing.mine();
        }
        return lessons;
    }

    /** Whether an option was chosen in the answers that were just sent. */
    public boolean isChosen(int question, int option) {
        return chosen(question) == option;
    }

    /** Takes the answers; the lesson is done when they are right. */
    public void check() {
        doing.answer(
                getGuide().stage(),
                IntStream.range(0, getGuide().questions().size())
                        .mapToObj(StageLessonPage::chosen)
                        .toList());
        redirect.to(address(getGuide().stage()) + "#check");
    }

    private static int chosen(int question) {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("q-" + question, "");
        return sent.matches("\\d") ? Integer.parseInt(sent) : -1;
    }

    /** The cards that serve at it. */
    public List<MethodCard> getCards() {
        return methods.cards().stream()
                .filter(card -> card.stage() == getGuide().stage())
                .toList();
    }

    /** The address of the next stage's lesson; empty after the last. */
    public String getNext() {
        return getGuide().stage().next().map(StageLessonPage::address).orElse("");
    }

    /** The address of a stage's lesson. */
    public static String address(Stage stage) {
        return "/design/stages/" + word(stage);
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
