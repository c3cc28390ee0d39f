package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Admitting;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What is to be completed before a course, and whom its trainers let in without. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/needs", view = "/trainer/needs.xhtml", access = Permission.AUTHOR_COURSE)
public class NeedsPage {
    @Inject
    Admitting admitting;

    @Inject
    Authoring authoring;

    @Inject
    Catalogue catalogue;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private List<String> needed = List.of();
    private String addresses = "";

    /** Begins with what holds. */
    public void load() {
        needed = admitting.needs(parts.id("id")).stream().map(UUID::toString).toList();
        addresses = String.join("\n", admitting.letIn(parts.id("id")));
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    /** The courses that there are, by name. */
    public List<SelectItem> getChoices() {
        Comparator<Object> byName = Collator.getInstance(locale.getLocale());
        return catalogue.all().stream()
                .filter(card -> !card.id().equals(parts.id("id")))
                .map(card -> new SelectItem(card.id().toString(), texts.in(card.title())))
                .sorted(Comparator.comparing(SelectItem::getLabel, byName))
                .toList();
    }

    /** Keeps it. */
    public void save() {
        admitting.ask(parts.id("id"), needed.stream().map(UUID::fromString).collect(Collectors.toSet()), addresses);
        redirect.to("/trainer/courses/" + parts.id("id"));
    }

    public List<String> getNeeded() {
        return needed;
    }

    public void setNeeded(@Nullable List<String> needed) {
        this.needed = needed == null ? List.of() : List.copyOf(needed);
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(@Nullable String addresses) {
        this.addresses = Typed.said(addresses);
    }
}
