package org.passerelle.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.path.Aim;
import org.passerelle.matching.path.PathQuery;
import org.passerelle.profile.Goal;
import org.passerelle.profile.KeepingProfile;
import org.passerelle.profile.ProfileView;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.CurrentCaller;

/** What the address of a way says: where to, what one has, what the way is to be short in. */
@RequestScoped
public class PathChoice {
    private static final int MOST_TICKS = 300;

    @Inject
    Destinations destinations;

    @Inject
    KeepingProfile profile;

    @Inject
    CurrentCaller caller;

    @Inject
    ActiveZone zone;

    private boolean gone;

    @Nullable
    private Optional<Destination> destination;

    @Nullable
    private ProfileView own;

    /** What was typed to find a job. */
    String words() {
        return word("q");
    }

    /** The job; empty when none is chosen, or the posting no longer stands. */
    Optional<Destination> destination() {
        if (destination == null) {
            try {
                destination = destinations.of(goal());
            } catch (NotFound e) {
                gone = true;
                destination = Optional.empty();
            }
        }
        return destination;
    }

    private Goal goal() {
        Goal said = new Goal(Optional.of(word("job")).filter(uri -> !uri.isEmpty()), demand());
        boolean silent = said.occupation().isEmpty() && said.demand().isEmpty() && words().isEmpty();
        return silent ? own().flatMap(ProfileView::goal).orElse(said) : said;
    }

    private Optional<UUID> demand() {
        String said = word("demand");
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException e) {
            throw new NotFound("demand", said);
        }
    }

    /** Whether the posting that was asked for no longer stands open. */
    boolean gone() {
        destination();
        return gone;
    }

    /** The caller's profile; empty for strangers. */
    Optional<ProfileView> own() {
        if (own == null && caller.isKnown() && caller.may(Permission.LEARN)) {
            own = profile.mine();
        }
        return Optional.ofNullable(own);
    }

    /** The skills of the job that are ticked, and what the profile holds besides. */
    Set<String> held(Set<String> wanted) {
        Set<String> held = own().map(view ->
                        view.skills().stream().map(skill -> skill.uri()).collect(Collectors.toCollection(HashSet::new)))
                .orElseGet(HashSet::new);
        if (!word("ticked").isEmpty()) {
            held.removeAll(wanted);
            held.addAll(ticked());
        }
        return held;
    }

    /** What is ticked in the address. */
    Set<String> ticked() {
        return Arrays.stream(values("have")).limit(MOST_TICKS).collect(Collectors.toSet());
    }

    /** What is looked for. */
    PathQuery query(Destination to) {
        Set<String> wanted = new HashSet<>(to.required());
        wanted.addAll(to.helpful());
        return new PathQuery(to.required(), to.helpful(), held(wanted), aim(), zone.getCode(), is("far"), is("more"));
    }

    /** What the way is to be short in; kilometres only where it is known from where. */
    Aim aim() {
        return Arrays.stream(Aim.values())
                .filter(aim -> aim.name().equals(word("by")))
                .filter(aim -> aim != Aim.KILOMETRES || zone.isChosen())
                .findFirst()
                .orElse(Aim.HOURS);
    }

    boolean is(String name) {
        return !word(name).isEmpty();
    }

    private static String word(String name) {
        String[] values = values(name);
        return values.length == 0 ? "" : values[0];
    }

    private static String[] values(String name) {
        Map<String, String[]> said =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        return Objects.requireNonNullElse(said.get(name), new String[0]);
    }
}
