package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** A stage taught: the lesson, a case, an exercise in this module, what must hold, and the methods that serve. */
@Named
@RequestScoped
@Route(path = "/design/stages/{stage}", view = "/design/stage.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class StageLessonPage {
    @Inject
    Methods methods;

    @Inject
    AddressParts parts;

    @Nullable
    private StageGuide guide;

    /** Finds the stage before anything is shown, so that an absent one is "not found". */
    public void load() {
        String asked = parts.word("stage");
        Stage stage = Arrays.stream(Stage.values())
                .filter(s -> word(s).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("stage", asked));
        guide = methods.stage(stage);
    }

    /** The guide. */
    public StageGuide getGuide() {
        return Objects.requireNonNull(guide);
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
