package org.passerelle.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.passerelle.profile.Origin;
import org.passerelle.profile.PassportSkill;
import org.passerelle.profile.Shown;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** Says in words what stands in a passport. */
@RequestScoped
public class Passages {
    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /**
     * A part of a passport.
     *
     * @param origin how its skills are known
     */
    public record Section(String origin, List<Line> skills) {}

    /**
     * A skill in words.
     *
     * @param shown what shows it, a sentence each
     */
    public record Line(String uri, String label, List<String> shown) {}

    /** The parts that have something in them, the strongest first. */
    List<Section> sections(List<PassportSkill> skills) {
        return Arrays.stream(Origin.values())
                .sorted(Comparator.reverseOrder())
                .map(origin -> new Section(origin.name(), lines(skills, origin)))
                .filter(section -> !section.skills().isEmpty())
                .toList();
    }

    private List<Line> lines(List<PassportSkill> skills, Origin origin) {
        return skills.stream()
                .filter(skill -> skill.origin() == origin)
                .map(this::line)
                .sorted(Comparator.comparing(Line::label))
                .toList();
    }

    private Line line(PassportSkill skill) {
        String uri = skill.held().uri();
        return new Line(
                uri,
                referential.label(uri, locale.language()),
                skill.shown().stream().map(this::sentence).distinct().toList());
    }

    private String sentence(Shown shown) {
        String what = texts.in(shown.what());
        String day = texts.day(shown.at());
        if (shown.origin() == Origin.LEARNED) {
            return texts.of("passport.shown.learned", what, day);
        }
        String by = shown.by().isEmpty() ? texts.of("passport.shown.unknownIssuer") : shown.by();
        return day.isEmpty()
                ? texts.of("passport.shown.undated", what, by)
                : texts.of("passport.shown.certified", what, by, day);
    }
}
