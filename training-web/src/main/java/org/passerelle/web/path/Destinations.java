package org.passerelle.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandSignals;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.Need;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Text;
import org.passerelle.matching.path.FindingPath;
import org.passerelle.matching.path.PathQuery;
import org.passerelle.profile.Goal;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;

/** The jobs to which one may want a way: occupations, and postings that stand open. */
@RequestScoped
public class Destinations {
    private static final int MOST_OCCUPATIONS = 12;
    private static final int LOOKED_AT = 200;
    private static final int MOST_POSTINGS = 6;

    @Inject
    Referential referential;

    @Inject
    FindingPath finding;

    @Inject
    DemandSignals signals;

    @Inject
    ActiveLocale locale;

    @Inject
    ActiveZone zone;

    /** @throws org.passerelle.kernel.NotFound when the posting no longer stands open */
    Optional<Destination> of(Goal goal) {
        return goal.demand()
                .map(this::posting)
                .or(() -> goal.occupation().flatMap(referential::occupation).map(this::occupation));
    }

    private Destination occupation(Occupation occupation) {
        PathQuery asked = finding.to(occupation.uri());
        return new Destination(
                occupation.uri(), "", occupation.label().in(locale.language()), asked.required(), asked.helpful());
    }

    private Destination posting(UUID demand) {
        DemandView view = signals.get(demand);
        return new Destination(
                "", demand.toString(), view.title(), asked(view, Need.REQUIRED), asked(view, Need.WISHED));
    }

    private static Set<String> asked(DemandView view, Need need) {
        return view.skills().stream()
                .filter(ask -> ask.need() == need)
                .map(SkillAsk::skillUri)
                .collect(Collectors.toSet());
    }

    /** The occupations of these words, in the reader's language or, where it knows none, in the other. */
    List<Occupation> occupations(String words) {
        List<Occupation> own = referential.suggestOccupations(words, locale.language(), MOST_OCCUPATIONS);
        return own.isEmpty()
                ? referential.suggestOccupations(words, locale.language().other(), MOST_OCCUPATIONS)
                : own;
    }

    /** Postings of these words around, or the newest when there are no words. */
    List<DemandView> postings(@Nullable String words) {
        String folded = Text.fold(Text.line(words));
        Stream<DemandView> open = signals.open(zone.getCode(), null, 1, LOOKED_AT).items().stream();
        return open.filter(view -> Text.fold(view.title()).contains(folded))
                .limit(MOST_POSTINGS)
                .toList();
    }
}
