package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.CourseOutline;

/** Says when an activity opens; {@code opening} in pages. */
@RequestScoped
@Named("opening")
public class ConditionTexts {
    @Inject
    Texts texts;

    /** A condition in words, such as "opens when “Quiz 2” ≥ 60 %". */
    public String of(Condition condition, CourseOutline course) {
        if (condition instanceof Condition.Done done) {
            return texts.of("delivery.opens.done", title(done.activity(), course));
        }
        if (condition instanceof Condition.Score score) {
            return texts.of("delivery.opens.score", title(score.activity(), course), score.percent());
        }
        if (condition instanceof Condition.From from) {
            return texts.of("delivery.opens.from", texts.moment(from.moment()));
        }
        return texts.of("delivery.opens.group", ((Condition.Group) condition).name());
    }

    private String title(UUID activity, CourseOutline course) {
        return course.activities().stream()
                .filter(outline -> outline.id().equals(activity))
                .map(ActivityOutline::title)
                .map(texts::in)
                .findFirst()
                .orElse("");
    }
}
