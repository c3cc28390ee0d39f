package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open screens of this node. */
@ApplicationScoped
class Screens {
    private final Map<String, Screen> all = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Screen>> byBoard = new ConcurrentHashMap<>();

    void add(Screen screen) {
        all.put(screen.id(), screen);
        byBoard.computeIfAbsent(screen.board(), b -> ConcurrentHashMap.newKeySet())
                .add(screen);
    }

    void remove(String id) {
        Screen gone = all.remove(id);
        if (gone != null) {
            byBoard.computeIfPresent(gone.board(), (board, screens) -> {
                screens.remove(gone);
                return screens.isEmpty() ? null : screens;
            });
        }
    }

    @Nullable
    Screen get(String id) {
        return all.get(id);
    }

    List<Screen> all() {
        return new ArrayList<>(all.values());
    }

    List<Screen> on(UUID board) {
        return List.copyOf(byBoard.getOrDefault(board, Set.of()));
    }

    Set<UUID> boards() {
        return Set.copyOf(byBoard.keySet());
    }

    long countOf(UUID seat) {
        return all.values().stream().filter(s -> s.seat().equals(seat)).count();
    }

    /** The screens by the workshop that they show. */
    Map<UUID, List<Screen>> byWorkshop() {
        return all.values().stream().collect(Collectors.groupingBy(Screen::workshop));
    }
}
