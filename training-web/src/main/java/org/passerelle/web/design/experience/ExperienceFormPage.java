package org.passerelle.web.design.experience;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.AdministrationSize;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.experience.WritingExperience;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which one tells an experience: a new one, one's own result with another's, or a card told anew. */
@Named
@RequestScoped
@Route(
        path = "/design/experiences/new",
        view = "/design/experience/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
@Route(
        path = "/design/experiences/{origin}/reuse",
        view = "/design/experience/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
@Route(
        path = "/design/experiences/{experience}/edit",
        view = "/design/experience/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ExperienceFormPage {
    private static final String PATH = "/design/experiences/";

    @Inject
    WritingExperience writing;

    @Inject
    ReadingExperiences reading;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private ExperienceFields fields = new ExperienceFields(Language.FR);

    @Nullable
    private Experience known;

    @Nullable
    private Experience origin;

    @Nullable
    private String organisation;

    private String reason = "";

    @PostConstruct
    void begin() {
        fields = new ExperienceFields(locale.language());
        if (!parts.word("experience").isEmpty()) {
            known = writing.show(parts.id("experience"));
            fields.from(known);
        } else if (!parts.word("origin").isEmpty()) {
            origin = reading.show(parts.id("origin"));
            fields.problemOf(origin);
        }
    }

    /** Finds what the address names before anything is shown. */
    public void load() {
        // Done when the bean was made, at whichever phase that was.
    }

    /** Keeps it as it is typed; a new one is a draft. */
    public void save() {
        redirect.to(PATH + kept() + (known == null || !known.isPublished() ? "/edit" : ""));
    }

    /** Keeps it and shows it to everybody. */
    public void publish() {
        UUID id = kept();
        writing.publish(id);
        redirect.to(PATH + id);
    }

    private UUID kept() {
        if (known != null) {
            writing.describe(known.id(), fields.sheet());
            return known.id();
        }
        if (organisation == null) {
            throw Refusal.of("organisation", "kernel.required");
        }
        return writing.begin(
                UUID.fromString(organisation), caller.getName(), fields.sheet(), origin == null ? null : origin.id());
    }

    /** Shows it no longer. */
    public void withdraw() {
        UUID id = parts.id("experience");
        writing.withdraw(id, reason);
        redirect.to(PATH + id);
    }

    /** The card that is told anew; null for a new one. */
    public @Nullable Experience getKnown() {
        return known;
    }

    /** The card that was taken up; null for none. */
    public @Nullable Experience getOrigin() {
        return origin;
    }

    /** The administrations for which the person may tell one. */
    public List<SelectItem> getOrganisations() {
        return organisations.cards(caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN)).values().stream()
                .map(o -> new SelectItem(o.id().toString(), o.name()))
                .toList();
    }

    /** The fields of public action. */
    public List<SelectItem> getSectors() {
        return items("design.sector", Sector.values());
    }

    /** The sizes. */
    public List<SelectItem> getSizes() {
        return items("design.experience.size", AdministrationSize.values());
    }

    /** The languages. */
    public List<SelectItem> getLanguages() {
        return items("design.experience.language", Language.values());
    }

    /** With the name, or without it. */
    public List<SelectItem> getNamings() {
        return List.of(
                new SelectItem("true", texts.of("design.experience.named.true", caller.getName())),
                new SelectItem("false", texts.of("design.experience.named.false")));
    }

    private List<SelectItem> items(String prefix, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(c -> new SelectItem(c.name(), texts.name(prefix, c)))
                .toList();
    }

    public ExperienceFields getFields() {
        return fields;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
