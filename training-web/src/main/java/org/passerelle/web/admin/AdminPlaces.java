package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.web.platform.Texts;

/** The places of the administration, in the order in which they are shown. */
@Named
@RequestScoped
public class AdminPlaces {
    private static final List<Place> ALL = List.of(
            new Place("organisations", "/admin", "admin.organisations.title"),
            new Place("people", "/admin/people", "admin.people.title"),
            new Place("credentials", "/admin/credentials", "credential.list.title"),
            new Place("keys", "/admin/keys", "credential.keys.title"),
            new Place("issuers", "/admin/issuers", "trust.nav"),
            new Place("audit", "/admin/audit", "admin.audit.title"),
            new Place("jobs", "/admin/jobs", "admin.jobs.title"),
            new Place("places", "/admin/places", "place.list.title"),
            new Place("feeds", "/admin/feeds", "feed.list.title"),
            new Place("demands", "/admin/demands", "admin.demands.title"),
            new Place("challenges", "/admin/challenges", "design.moving.title"),
            new Place("facilitators", "/admin/facilitators", "design.facilitators.title"),
            new Place("remarks", "/admin/remarks", "design.remarks.title"),
            new Place("network", "/design/network", "design.network.title"),
            new Place("skills", "/admin/skills", "admin.skills.title"),
            new Place("ranking", "/admin/ranking", "admin.ranking.title"));

    @Inject
    Texts texts;

    /** A place. @param tab by which its pages name it @param title the key of what it is called */
    public record Place(String tab, String address, String title) {}

    /** All of them. */
    public List<Place> getAll() {
        return ALL;
    }

    /** What the place with this tab is called. */
    public String called(String tab) {
        return ALL.stream()
                .filter(place -> place.tab().equals(tab))
                .findFirst()
                .map(place -> texts.of(place.title()))
                .orElse("");
    }
}
