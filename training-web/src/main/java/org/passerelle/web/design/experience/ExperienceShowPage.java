package org.passerelle.web.design.experience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.Chain;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ExperienceText;
import org.passerelle.design.experience.ExperienceVersion;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** An experience as everybody reads it, now or as it was published, with who took it up. */
@Named
@RequestScoped
@Route(path = "/design/experiences/{experience}", view = "/design/experience/show.xhtml", access = Permission.PUBLIC)
@Route(
        path = "/design/experiences/{experience}/versions/{number}",
        view = "/design/experience/show.xhtml",
        access = Permission.PUBLIC)
public class ExperienceShowPage {
    @Inject
    ReadingExperiences reading;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AddressParts parts;

    @Nullable
    private Experience experience;

    @Nullable
    private Chain chain;

    @Nullable
    private Map<UUID, OrganisationDirectory.Card> names;

    /** Finds the card before anything is shown, so that an absent one is "not found". */
    public void load() {
        if (!parts.word("number").isEmpty()) {
            getVersion();
        }
        getExperience();
    }

    /** The card. */
    public Experience getExperience() {
        if (experience == null) {
            experience = reading.show(parts.id("experience"));
        }
        return experience;
    }

    /** The version that the address names; null for the text of today. */
    public @Nullable ExperienceVersion getVersion() {
        String number = parts.word("number");
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("\\d{1,6}") || getExperience().isWithdrawn()) {
            throw new NotFound("version", number);
        }
        return getExperience().version(Integer.parseInt(number));
    }

    /** What is to be read. */
    public ExperienceText getText() {
        ExperienceVersion version = getVersion();
        return version == null ? getExperience().text() : version.text();
    }

    /** Whether the person's administration may change it. */
    public boolean isMine() {
        return reading.isMine(getExperience().id());
    }

    /** The chain in which it stands. */
    public Chain getChain() {
        if (chain == null) {
            chain = reading.chain(getExperience().id());
        }
        return chain;
    }

    /** The chain drawn. */
    public ChainDrawing getDrawing() {
        return ChainDrawing.of(getChain(), getExperience().id());
    }

    /** How many took up this very card and say so. */
    public long getReuses() {
        return getChain().links().stream()
                .map(Chain.Link::experience)
                .filter(Experience::isPublished)
                .filter(e -> e.origin().filter(getExperience().id()::equals).isPresent())
                .count();
    }

    /** Whose an experience of the chain is. */
    public String administration(Experience card) {
        if (names == null) {
            names = organisations.cards(getChain().links().stream()
                    .map(l -> l.experience().organisation())
                    .collect(Collectors.toSet()));
        }
        OrganisationDirectory.Card known = names.get(card.organisation());
        return known == null ? "" : known.name();
    }
}
