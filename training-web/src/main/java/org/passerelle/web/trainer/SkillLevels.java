package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.ActiveLocale;

/**
 * The skills of a course's form, each with the level to which it is taught, or needed beforehand; what is ticked
 * travels in the request between two clicks.
 */
@Named
@RequestScoped
public class SkillLevels {
    private static final int MOST_SUGGESTED = 8;
    private static final int NEEDED = 0;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    private String wanted = "";
    private final Map<String, Integer> ticked = new LinkedHashMap<>();
    private boolean read;

    /** A skill to tick. @param level 1 to 4, or 0 when it is needed beforehand */
    public record Line(String uri, String label, boolean ticked, int level) {}

    /** Begins with what a course teaches and needs already. */
    void begin(List<TaughtSkill> skills, Set<String> needs) {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            read = true;
            skills.forEach(skill -> ticked.put(skill.uri(), skill.level()));
            needs.stream().sorted().forEach(uri -> ticked.put(uri, NEEDED));
        }
    }

    /** Looks for skills by words. @throws Refusal when no word was typed */
    public void search() {
        if (wanted.isEmpty()) {
            throw Refusal.of("wanted", "kernel.required");
        }
    }

    /** The skills ticked, then those that the search brings. */
    public List<Line> getLines() {
        List<String> uris = new ArrayList<>(ticked().keySet());
        if (!wanted.isEmpty()) {
            referential.suggest(wanted, locale.language(), MOST_SUGGESTED).stream()
                    .map(Skill::uri)
                    .filter(uri -> !uris.contains(uri))
                    .forEach(uris::add);
        }
        return uris.stream()
                .map(uri -> new Line(
                        uri,
                        referential.label(uri, locale.language()),
                        ticked().containsKey(uri),
                        ticked().getOrDefault(uri, 1)))
                .toList();
    }

    /** What was ticked. @throws Refusal beside the skills when a level is not from 1 to 4 */
    List<TaughtSkill> taught() {
        return ticked().entrySet().stream()
                .filter(e -> e.getValue() != NEEDED)
                .map(e -> new TaughtSkill(e.getKey(), e.getValue()))
                .toList();
    }

    /** What one must have before. */
    Set<String> needed() {
        return ticked().entrySet().stream()
                .filter(e -> e.getValue() == NEEDED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> ticked() {
        if (!read) {
            read = true;
            var external = FacesContext.getCurrentInstance().getExternalContext();
            String[] uris = external.getRequestParameterValuesMap().getOrDefault("skill", new String[0]);
            for (String uri : uris) {
                String level = Objects.requireNonNullElse(
                        external.getRequestParameterMap().get("level:" + uri), "1");
                ticked.put(uri, Objects.requireNonNullElse(Typed.whole(level), -1));
            }
        }
        return ticked;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : Text.line(wanted);
    }
}
