package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** The method cards, looked through by words, stage and time; as a list, or whole, to be printed. */
@Named
@RequestScoped
@Route(path = "/design/cards", view = "/design/cards.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
@Route(path = "/design/cards/deck", view = "/design/deck.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class DesignCardsPage {
    private static final List<Integer> TIMES = List.of(30, 60, 120);

    @Inject
    Methods methods;

    @Inject
    ActiveLocale locale;

    private String question = "";
    private String stage = "";
    private int minutes;

    @Nullable
    private List<MethodCard> cards;

    /** The cards that answer. */
    public List<MethodCard> getCards() {
        if (cards == null) {
            cards = methods.search(question, locale.language(), chosen(), minutes);
        }
        return cards;
    }

    /** The stages to choose from. */
    public List<Stage> getStages() {
        return List.of(Stage.values());
    }

    /** The times to choose from, in minutes. */
    public List<Integer> getTimes() {
        return TIMES;
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !question.isEmpty() || !stage.isEmpty() || minutes > 0;
    }

    /** The address of the same search at another stage; the empty stage is any. */
    public String atStage(String other) {
        return address("/design/cards", other, minutes);
    }

    /** The address of the same search within another time; 0 is any. */
    public String within(int other) {
        return address("/design/cards", stage, other);
    }

    /** The address at which the cards found stand whole. */
    public String getDeck() {
        return address("/design/cards/deck", stage, minutes);
    }

    private String address(String path, String ofStage, int ofMinutes) {
        List<String> parts = Stream.of(
                        question.isEmpty() ? "" : "q=" + URLEncoder.encode(question, StandardCharsets.UTF_8),
                        ofStage.isEmpty() ? "" : "stage=" + ofStage,
                        ofMinutes == 0 ? "" : "minutes=" + ofMinutes)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private @Nullable Stage chosen() {
        return Arrays.stream(Stage.values())
                .filter(s -> s.name().equals(stage))
                .findFirst()
                .orElse(null);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = Objects.requireNonNullElse(question, "").strip();
    }

    public String getStage() {
        return stage;
    }

    /** Anything that is no stage counts as none. */
    public void setStage(@Nullable String stage) {
        this.stage = Objects.requireNonNullElse(stage, "");
        if (chosen() == null) {
            this.stage = "";
        }
    }

    public String getMinutes() {
        return minutes == 0 ? "" : String.valueOf(minutes);
    }

    /** Anything that is none of the times counts as any time. */
    public void setMinutes(@Nullable String minutes) {
        this.minutes = TIMES.stream()
                .filter(time -> String.valueOf(time).equals(minutes))
                .findFirst()
                .orElse(0);
    }
}
