package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.survey.ReadingSurveys;
import org.passerelle.survey.SmallNumbers;
import org.passerelle.survey.SurveyCounts;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What learners answered to the surveys of a course, as counts. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/surveys", view = "/trainer/surveys.xhtml", access = Permission.GRADE)
public class SurveyResultsPage {
    @Inject
    ReadingSurveys reading;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Nullable
    private List<SurveyCounts> surveys;

    /** An option with its count, in words. */
    public record Line(String option, String told, int count) {}

    /** Finds them before anything is shown. */
    public void load() {
        getSurveys();
    }

    /** The course. */
    public UUID getCourse() {
        return parts.id("id");
    }

    /** The surveys. */
    public List<SurveyCounts> getSurveys() {
        if (surveys == null) {
            surveys = reading.of(parts.id("id"));
        }
        return surveys;
    }

    /** The options of a question with their counts; a small one is not told. */
    public List<Line> lines(SurveyCounts.Counted counted) {
        return IntStream.range(0, counted.counts().size())
                .mapToObj(i -> {
                    OptionalInt count = counted.counts().get(i);
                    String option = counted.question().options().get(i);
                    return new Line(
                            texts.of("survey.option." + counted.question().key() + '.' + option),
                            count.isPresent()
                                    ? String.valueOf(count.getAsInt())
                                    : texts.of("survey.few", SmallNumbers.FEWEST),
                            count.orElse(0));
                })
                .toList();
    }
}
