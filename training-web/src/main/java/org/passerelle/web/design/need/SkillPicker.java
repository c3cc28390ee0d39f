package org.passerelle.web.design.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Text;
import org.passerelle.skills.FoundSkill;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillExtraction;
import org.passerelle.web.platform.ActiveLocale;

/**
 * The skills to tick: those ticked, those that the team's words speak of, and those that a search brings. What is
 * ticked travels in the request.
 */
@Named
@RequestScoped
public class SkillPicker {
    private static final int MOST_SUGGESTED = 8;
    private static final int MOST_TICKED = 40;

    @Inject
    Referential referential;

    @Inject
    SkillExtraction extraction;

    @Inject
    ActiveLocale locale;

    private String wanted = "";
    private String words = "";

    /** A skill to tick. */
    public record Line(String uri, String label, boolean ticked) {}

    /** Looks for skills in what the team wrote, too. */
    void read(String said) {
        words = said;
    }

    /** The URIs ticked, each known to the referential or not. */
    List<String> ticked() {
        String[] typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("skill", new String[0]);
        return List.of(typed).stream().distinct().limit(MOST_TICKED).toList();
    }

    /** What to tick, what is ticked first. */
    public List<Line> getLines() {
        List<String> ticked = ticked();
        Set<String> uris = new LinkedHashSet<>(ticked);
        if (!words.isBlank()) {
            extraction.find(words).skills().stream()
                    .map(FoundSkill::uri)
                    .limit(MOST_SUGGESTED)
                    .forEach(uris::add);
        }
        if (!wanted.isBlank()) {
            referential.suggest(wanted, locale.language(), MOST_SUGGESTED).stream()
                    .map(Skill::uri)
                    .forEach(uris::add);
        }
        return uris.stream()
                .map(uri -> new Line(uri, referential.label(uri, locale.language()), ticked.contains(uri)))
                .toList();
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : Text.line(wanted);
    }
}
