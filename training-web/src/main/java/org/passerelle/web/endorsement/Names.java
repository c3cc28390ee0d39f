package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** The names of organisations, and of what can be earned. */
@Named("endorsementNames")
@RequestScoped
public class Names {
    private static final String PROGRAMME = "programme/";

    @Inject
    OrganisationDirectory directory;

    @Inject
    Catalogue catalogue;

    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    CurrentCaller caller;

    @Inject
    Texts texts;

    /** The organisations for which the caller checks credentials, by name. */
    List<OrganisationDirectory.Card> mine() {
        return directory.cards(caller.organisationsWith(Permission.VALIDATE_SKILL)).values().stream()
                .sorted(Comparator.comparing(OrganisationDirectory.Card::name))
                .toList();
    }

    /** What an organisation is called; empty when there is none. */
    public String organisation(UUID id) {
        OrganisationDirectory.Card card = directory.cards(Set.of(id)).get(id);
        return card == null ? "" : card.name();
    }

    /** The title of a published course or programme. @throws NotFound when there is none */
    LocalizedText title(String source) {
        return source.startsWith(PROGRAMME)
                ? programmes.bySlug(source.substring(PROGRAMME.length())).title()
                : catalogue.bySlug(source).card().title();
    }

    /** The same in the reader's language; the source itself of what is no longer published. */
    public String source(String source) {
        try {
            return texts.in(title(source));
        } catch (NotFound retired) {
            return source;
        }
    }

    /** Where a course or programme is shown. */
    public String address(String source) {
        return source.startsWith(PROGRAMME)
                ? "/programmes/" + source.substring(PROGRAMME.length())
                : "/courses/" + source;
    }
}
