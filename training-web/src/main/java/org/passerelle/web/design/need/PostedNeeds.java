package org.passerelle.web.design.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.design.need.NeedTrace;
import org.passerelle.design.need.NeedsAsDemand;
import org.passerelle.kernel.Language;
import org.passerelle.matching.AnsweredSkill;
import org.passerelle.matching.AnsweringDemand;
import org.passerelle.matching.DemandAnswer;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/** Posts the needs of challenges as demand, by the use case by which employers post, and follows what answers them. */
@ApplicationScoped
public class PostedNeeds implements NeedsAsDemand {
    private static final int LONGEST_TITLE = 160;

    @Inject
    PostingDemand posting;

    @Inject
    AnsweringDemand answering;

    @Inject
    Referential referential;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    /** Its title is in French, the language of the region's administrations. */
    @Override
    public UUID ask(Asked asked) {
        String labels = asked.skills().stream()
                .map(uri -> referential.label(uri, Language.FR))
                .collect(Collectors.joining(", "));
        String title = bundles.text(Language.FR, "design.need.posted", labels);
        return posting.postNeed(
                new DemandDraft(
                        asked.organisation(),
                        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title,
                        asked.why(),
                        DemandKind.TRAINING_NEED,
                        asked.people(),
                        asked.zoneCode(),
                        null,
                        null,
                        null,
                        asked.neededBy(),
                        asked.skills().stream().map(SkillAsk::required).toList(),
                        DemandSource.ADMINISTRATION),
                asked.key());
    }

    @Override
    public void withdraw(UUID demand) {
        caller.asPlatform(() -> {
            posting.withdrawNeed(demand);
            return demand;
        });
    }

    @Override
    public NeedTrace trace(UUID demand) {
        return caller.asPlatform(() -> trace(posting.need(demand)));
    }

    private NeedTrace trace(DemandView need) {
        DemandAnswer answer = answering.answer(
                need.skills().stream().map(SkillAsk::skillUri).toList(), need.zoneCode(), need.observedAt());
        List<NeedTrace.Answer> courses = answer.skills().stream()
                .flatMap(skill -> skill.courses().stream())
                .map(course -> new NeedTrace.Answer(
                        course.card().title(), course.card().slug(), course.open()))
                .distinct()
                .toList();
        return new NeedTrace(
                need.status().name(),
                need.isOpen(),
                courses,
                answer.skills().stream().anyMatch(AnsweredSkill::prepared),
                answer.learners().learning(),
                answer.learners().completed());
    }
}
