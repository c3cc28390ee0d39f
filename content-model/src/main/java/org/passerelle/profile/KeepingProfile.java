package org.passerelle.profile;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.documents.DocumentText;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Extracted;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillExtraction;

/** Lets people keep what they can do, and where they want to get; each sees their own and nobody else's. */
@UseCase
public class KeepingProfile {
    @Inject
    Profiles profiles;

    @Inject
    KnownSkills known;

    @Inject
    Referential referential;

    @Inject
    SkillExtraction extraction;

    @Inject
    Caller caller;

    /** The caller's profile: what they claim, learned and have certified, kept apart. */
    @Allowed(value = Permission.LEARN, reads = true)
    public ProfileView mine() {
        Optional<SkillProfile> profile = profiles.of(caller.requirePerson());
        List<HeldSkill> skills = known.of(caller.requirePerson()).stream()
                .map(PassportSkill::held)
                .toList();
        return new ProfileView(skills, profile.flatMap(SkillProfile::cv), profile.flatMap(SkillProfile::goal));
    }

    /** The skills that the caller has, however that is known. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Set<String> held() {
        return mine().skills().stream().map(HeldSkill::uri).collect(Collectors.toSet());
    }

    /**
     * Takes down that the caller says they have these skills.
     *
     * @throws Refusal when they would claim more than 300
     * @throws NotFound when one of them is no skill
     */
    @Allowed(Permission.LEARN)
    public void claim(Collection<String> skills) {
        if (!skills.isEmpty()) {
            profiles.begun(caller.requirePerson())
                    .claim(skills.stream().map(this::known).toList());
        }
    }

    private String known(String uri) {
        return referential.skill(uri).map(Skill::uri).orElseThrow(() -> new NotFound("skill", uri));
    }

    /** The caller no longer says so; what was learned or certified stays. */
    @Allowed(Permission.LEARN)
    public void disclaim(Collection<String> skills) {
        profiles.of(caller.requirePerson())
                .ifPresent(profile -> profile.disclaim(referential.same().all(skills)));
    }

    /**
     * Reads the skills that a curriculum vitae speaks of, to be ticked. Its text is kept only if its owner asks.
     *
     * @throws Refusal beside {@code text} when it is empty or longer than {@value DocumentText#LONGEST} characters
     */
    @Allowed(Permission.LEARN)
    public Extracted read(@Nullable String text, boolean keep) {
        String clean = Text.lines(text);
        if (clean.isBlank()) {
            throw Refusal.of("text", "kernel.required");
        }
        if (clean.length() > DocumentText.LONGEST) {
            throw Refusal.of("text", "profile.cvTooLong", DocumentText.LONGEST);
        }
        if (keep) {
            profiles.begun(caller.requirePerson()).keep(clean);
        }
        return extraction.find(clean);
    }

    /** Forgets the curriculum vitae. */
    @Allowed(Permission.LEARN)
    public void forgetCv() {
        profiles.of(caller.requirePerson()).ifPresent(profile -> profile.keep(null));
    }

    /** Remembers where the caller wants to get. @throws NotFound when there is no such occupation */
    @Allowed(Permission.LEARN)
    public void aimAt(Goal goal) {
        String occupation = goal.occupation().orElse("");
        if (!occupation.isEmpty() && referential.occupation(occupation).isEmpty()) {
            throw new NotFound("occupation", occupation);
        }
        profiles.begun(caller.requirePerson()).aimAt(goal);
    }

    /** Forgets it. */
    @Allowed(Permission.LEARN)
    public void forgetGoal() {
        profiles.of(caller.requirePerson()).ifPresent(profile -> profile.aimAt(null));
    }
}
