package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.design.workshop.Relaying;

/** Who is at a workshop now, on whatever node; screens are told when that changes. */
@ApplicationScoped
class BoardPresence {
    @Inject
    Screens screens;

    @Inject
    Relaying relaying;

    @Inject
    ActingAs acting;

    private final Map<UUID, Set<UUID>> present = new ConcurrentHashMap<>();

    /** Notes who has a screen open here, and tells whoever it concerns. */
    void beat() {
        Map<UUID, List<Screen>> here = screens.byWorkshop();
        present.keySet().retainAll(here.keySet());
        here.forEach(this::beat);
    }

    /** Somebody opened a screen: it is told who is there, and the others of its workshop when they did not know. */
    void greet(Screen newcomer) {
        List<Screen> here = screens.byWorkshop().getOrDefault(newcomer.workshop(), List.of());
        if (!beat(newcomer.workshop(), here)) {
            people(newcomer);
        }
    }

    /** Tells a screen who has or had a seat. */
    void people(Screen screen) {
        people(screen.workshop(), List.of(screen));
    }

    private boolean beat(UUID workshop, List<Screen> here) {
        boolean[] changed = new boolean[1];
        acting.asPlatform(() -> {
            List<UUID> seats = here.stream().map(Screen::seat).distinct().toList();
            Set<UUID> now = relaying.here(seats).getOrDefault(workshop, Set.of());
            changed[0] = !now.equals(present.put(workshop, now));
            if (changed[0]) {
                people(workshop, here);
            }
        });
        return changed[0];
    }

    private void people(UUID workshop, List<Screen> to) {
        acting.asPlatform(() -> {
            JsonObject people = Told.people(relaying.people(workshop), present.getOrDefault(workshop, Set.of()));
            String text = people.toString();
            to.forEach(screen -> screen.sendText(text));
        });
    }
}
