package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Skill;

/** Names skills and organisations as credentials do. */
@ApplicationScoped
class Naming {
    private static final String ESCO = "ESCO v1.2";
    private static final String ROME = "ROME 4.0";

    @Inject
    OrganisationDirectory organisations;

    /** A skill at a level, attained from this result on. */
    static SkillAim aim(Skill skill, int level, int required) {
        String framework = skill.uri().startsWith("http://data.europa.eu/esco/") ? ESCO : ROME;
        return new SkillAim(skill.uri(), skill.label(), framework, required, String.valueOf(level));
    }

    /** The organisation behind what is earned; null when it is gone. */
    @Nullable
    Creator creator(UUID organisation) {
        String name = name(organisation);
        return name.isEmpty() ? null : new Creator("urn:uuid:" + organisation, name, "");
    }

    /** What an organisation is called; empty when it is gone. */
    String name(UUID organisation) {
        OrganisationDirectory.Card card =
                organisations.cards(Set.of(organisation)).get(organisation);
        return card == null ? "" : card.name();
    }
}
