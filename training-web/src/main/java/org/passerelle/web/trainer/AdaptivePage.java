package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.AdaptiveRules;
import org.passerelle.assessment.Banking;
import org.passerelle.assessment.SettingAdaptive;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Authoring;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Says that a quiz chooses its items by the answers, and what it marks as known already. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/adaptive",
        view = "/trainer/adaptive.xhtml",
        access = Permission.AUTHOR_COURSE)
public class AdaptivePage {
    private static final int USUAL = 20;

    @Inject
    SettingAdaptive setting;

    @Inject
    Banking banking;

    @Inject
    Authoring authoring;

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

    private String tag = "";
    private String most = String.valueOf(USUAL);
    private String error = "";
    private boolean now;
    private final Map<String, String> skills = new HashMap<>();

    /** Begins with the rules that hold; what was typed stays when it comes back with an error. */
    @PostConstruct
    void begin() {
        var rules = setting.of(parts.id("id"), parts.id("activity"));
        now = rules.isPresent();
        if (FacesContext.getCurrentInstance().isPostback()) {
            getActivities().forEach(a -> skills.put(a.id().toString(), parts.word("skill-" + a.id())));
        } else {
            error = texts.number(AdaptiveRules.USUAL_ERROR);
            rules.ifPresent(this::fill);
        }
    }

    private void fill(AdaptiveRules rules) {
        tag = rules.tag();
        most = String.valueOf(rules.most());
        error = texts.number(rules.error());
        rules.positions().forEach((skill, all) -> all.forEach(a -> skills.put(a.toString(), skill)));
    }

    /** Finds the quiz before anything is shown. */
    public void load() {
        getActivities();
    }

    /** Whether it chooses its items by now. */
    public boolean isNow() {
        return now;
    }

    /** The other activities of the course. */
    public List<ActivityOutline> getActivities() {
        return authoring.mine(parts.id("id")).outline().activities().stream()
                .filter(a -> !a.id().equals(parts.id("activity")))
                .toList();
    }

    /** The skills of the course; the first one is none. */
    public List<SelectItem> getSkills() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "—")),
                        authoring.mine(parts.id("id")).card().skills().stream()
                                .map(s -> new SelectItem(s.uri(), referential.label(s.uri(), locale.language()))))
                .toList();
    }

    /** Whether an activity belongs to a skill. */
    public boolean isOf(UUID activity, Object skill) {
        return skills.getOrDefault(activity.toString(), "").equals(skill);
    }

    /** The tags, with how many items have them. */
    public List<Map.Entry<String, Long>> getTags() {
        return List.copyOf(banking.tags().entrySet());
    }

    /** How many items there are about each skill under the tag that holds. */
    public List<Map.Entry<String, Long>> getStock() {
        return tag.isBlank()
                ? List.of()
                : setting.stock(parts.id("id"), tag).entrySet().stream()
                        .map(e -> Map.entry(referential.label(e.getKey(), locale.language()), e.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
    }

    /** Keeps the rules. */
    public void save() {
        Integer many = Typed.whole(most);
        Double wanted = Typed.number(error);
        if (many == null) {
            throw Refusal.of("most", "trainer.numberWrong");
        }
        if (wanted == null) {
            throw Refusal.of("error", "adaptive.errorOutOfRange");
        }
        Map<String, List<UUID>> positions = new HashMap<>();
        skills.forEach((activity, skill) -> {
            if (!skill.isEmpty()) {
                positions.computeIfAbsent(skill, s -> new ArrayList<>()).add(UUID.fromString(activity));
            }
        });
        setting.adapt(parts.id("id"), parts.id("activity"), new AdaptiveRules(tag, many, wanted, positions));
        back();
    }

    /** Asks everybody the same again. */
    public void fix() {
        setting.fix(parts.id("id"), parts.id("activity"));
        back();
    }

    private void back() {
        redirect.to("/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity"));
    }

    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = Typed.said(tag);
    }

    public String getMost() {
        return most;
    }

    public void setMost(@Nullable String most) {
        this.most = Typed.said(most);
    }

    public String getError() {
        return error;
    }

    public void setError(@Nullable String error) {
        this.error = Typed.said(error);
    }
}
