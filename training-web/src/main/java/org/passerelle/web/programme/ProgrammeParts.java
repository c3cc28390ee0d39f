package org.passerelle.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;

/** Which of the caller's credentials belong to a programme's award, and to which programmes a course belongs. */
@Named
@RequestScoped
public class ProgrammeParts {
    private static final String SOURCE = "programme/";

    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    Credentials credentials;

    @Nullable
    private List<ProgrammeView> all;

    @Nullable
    private List<CredentialView> mine;

    private List<ProgrammeView> all() {
        if (all == null) {
            all = programmes.all();
        }
        return all;
    }

    /** Whether a credential is the award of a programme. */
    public boolean isAward(CredentialView credential) {
        return credential.source().startsWith(SOURCE);
    }

    /** The caller's credentials that an award stands on; none when it is no award, or its programme is retired. */
    public List<CredentialView> under(CredentialView award) {
        if (mine == null) {
            mine = credentials.mine();
        }
        List<CredentialView> parts = new ArrayList<>();
        for (ProgrammeView programme : all()) {
            if (award.source().equals(SOURCE + programme.slug())) {
                programme
                        .courses()
                        .forEach(course -> mine.stream()
                                .filter(own -> own.source().equals(course.slug()))
                                .forEach(parts::add));
            }
        }
        return parts;
    }

    /** The published programmes that a course is part of. */
    public List<ProgrammeView> with(String courseSlug) {
        return all().stream()
                .filter(programme -> programme.courses().stream()
                        .anyMatch(course -> course.slug().equals(courseSlug)))
                .toList();
    }
}
