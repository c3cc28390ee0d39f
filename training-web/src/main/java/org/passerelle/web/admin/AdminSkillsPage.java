package org.passerelle.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.skills.ReviewingCrosswalk;
import org.passerelle.skills.ReviewingCrosswalk.Line;
import org.passerelle.skills.ReviewingCrosswalk.Pair;
import org.passerelle.skills.ReviewingCrosswalk.State;
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The items of ROME that may be skills of ESCO, to be confirmed, refused or joined by hand. */
@Named
@RequestScoped
@Route(path = "/admin/skills", view = "/admin/skills.xhtml", access = Permission.ADMINISTER)
public class AdminSkillsPage {
    private static final int SIZE = 25;

    @Inject
    ReviewingCrosswalk review;

    @Inject
    Redirect redirect;

    private State state = State.TO_REVIEW;
    private String question = "";
    private int page = 1;
    private String item = "";
    private String skill = "";

    @Nullable
    private Map<State, Long> counts;

    @Nullable
    private Page<Line> slice;

    /** What is looked at travels in the address and in the form, for it decides which buttons there are. */
    @PostConstruct
    void begin() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String name = sent.getOrDefault("state", "").toUpperCase(Locale.ROOT);
        state = getStates().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(State.TO_REVIEW);
        question = Text.line(sent.get("q"));
        String number = sent.getOrDefault("page", "");
        page = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    }

    /** The states a match can be in. */
    public List<State> getStates() {
        return List.of(State.values());
    }

    /** How many are in a state. */
    public long count(State asked) {
        if (counts == null) {
            counts = review.counts();
        }
        return counts.getOrDefault(asked, 0L);
    }

    /** Whether there is anything to look at at all. */
    public boolean isBlank() {
        return getStates().stream().mapToLong(this::count).sum() == 0;
    }

    /** Those in the state asked for with the words asked for. */
    public Page<Line> getSlice() {
        if (slice == null) {
            slice = review.lines(state, question, page, SIZE);
            if (slice.items().isEmpty() && slice.total() > 0) {
                slice = review.lines(state, question, slice.pages(), SIZE);
            }
        }
        return slice;
    }

    /** A skill's label in French, in which the two were compared; in English where there is none. */
    public String label(Skill shown) {
        return shown.label().in(Language.FR);
    }

    /** A skill's English label, where it has a French one too. */
    public String english(Skill shown) {
        return shown.label().only(Language.FR).isPresent()
                ? shown.label().only(Language.EN).orElse("")
                : "";
    }

    /** The value by which a line is ticked. */
    public String key(Line line) {
        return line.item().uri() + " " + line.skill().uri();
    }

    /** The ticked ones are the same. */
    public void confirm() {
        judge(true);
    }

    /** The ticked ones are two. */
    public void refuse() {
        judge(false);
    }

    /** What was said of the ticked ones is taken back. */
    public void reconsider() {
        judge(null);
    }

    private void judge(@Nullable Boolean same) {
        review.judge(ticked(), same);
        redirect.to(getAddress() + "&page=" + page);
    }

    private static List<Pair> ticked() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("match");
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(value -> value.split(" ", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new Pair(parts[0], parts[1]))
                        .toList();
    }

    /** Joins two by hand. */
    public void join() {
        review.join(item, skill);
        redirect.to("/admin/skills?state=confirmed");
    }

    /** This page with the state and the words, for the pages of its list. */
    public String getAddress() {
        return "/admin/skills?state=" + getState() + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    public State getShown() {
        return state;
    }

    public String getState() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String getQuestion() {
        return question;
    }

    public int getPage() {
        return page;
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(@Nullable String skill) {
        this.skill = skill == null ? "" : skill;
    }
}
