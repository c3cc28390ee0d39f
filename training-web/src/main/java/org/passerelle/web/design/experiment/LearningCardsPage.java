package org.passerelle.web.design.experiment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experiment.Experiment;
import org.passerelle.design.experiment.Experimenting;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What was learned from experiments, for everybody: all of it, or one. */
@Named
@RequestScoped
@Route(path = "/design/experiments", view = "/design/experiment/cards.xhtml", access = Permission.PUBLIC, cached = true)
@Route(
        path = "/design/experiments/{experiment}/card",
        view = "/design/experiment/card.xhtml",
        access = Permission.PUBLIC)
public class LearningCardsPage {
    @Inject
    Experimenting experimenting;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AddressParts parts;

    @Inject
    Texts texts;

    @Nullable
    private List<Experiment> cards;

    @Nullable
    private Experiment card;

    /** Finds the card before anything is shown, so that an absent one is "not found". */
    public void load() {
        getCard();
    }

    /** The card that the address names. */
    public Experiment getCard() {
        if (card == null) {
            card = experimenting.card(parts.id("experiment"));
        }
        return card;
    }

    /** All of them, the newest decision first. */
    public List<Experiment> getCards() {
        if (cards == null) {
            cards = experimenting.published();
        }
        return cards;
    }

    /** Its median in words. */
    public String median(Experiment of) {
        return texts.number(of.median().orElse(0));
    }

    /** Whose it is. */
    public String administration(Experiment of) {
        Map<UUID, String> names = organisations.cards(List.of(of.organisation())).values().stream()
                .collect(Collectors.toMap(OrganisationDirectory.Card::id, OrganisationDirectory.Card::name));
        return names.getOrDefault(of.organisation(), "");
    }
}
