package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.Funding;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** What the trainers' forms let one choose from; {@code choices} in pages. */
@Named
@RequestScoped
public class Choices {
    @Inject
    Texts texts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller caller;

    /** How a course is given. */
    public List<SelectItem> getModes() {
        return Arrays.stream(DeliveryMode.values())
                .map(mode -> new SelectItem(mode.name(), texts.name("catalogue.mode", mode)))
                .toList();
    }

    /** The languages that a course is written in. */
    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> new SelectItem(language.name(), texts.name("catalogue.language", language)))
                .toList();
    }

    /** The levels, from first steps to expert. */
    public List<SelectItem> getLevels() {
        return IntStream.rangeClosed(1, TaughtSkill.HIGHEST)
                .mapToObj(level -> new SelectItem(String.valueOf(level), texts.name("catalogue.level", level)))
                .toList();
    }

    /** How deeply a course teaches a skill, and last that it is needed beforehand. */
    public List<SelectItem> getDepths() {
        return Stream.concat(getLevels().stream(), Stream.of(new SelectItem("0", texts.of("trainer.skills.before"))))
                .toList();
    }

    /** Who may pay. */
    public List<SelectItem> getPayers() {
        return Arrays.stream(Funding.values())
                .map(payer -> new SelectItem(payer.name(), texts.name("catalogue.funding", payer)))
                .toList();
    }

    /** The training bodies for which the caller writes. */
    public List<SelectItem> getBodies() {
        return organisations.cards(caller.organisationsWith(Permission.AUTHOR_COURSE)).values().stream()
                .map(card -> new SelectItem(card.id().toString(), card.name()))
                .toList();
    }
}
