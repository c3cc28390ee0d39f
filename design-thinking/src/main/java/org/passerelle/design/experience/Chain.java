package org.passerelle.design.experience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who took up whose experience: a tree told from its first card on, each followed by those that took it up.
 *
 * @param links in the order in which they are told
 */
public record Chain(List<Link> links) {
    /** The deepest that a chain is followed. */
    public static final int DEEPEST = 12;

    /** The most cards that are told. */
    public static final int MOST = 200;

    /** Copies the links. */
    public Chain {
        links = List.copyOf(links);
    }

    /**
     * A card in its place.
     *
     * @param depth how many cards are before it, 0 for the first
     */
    public record Link(Experience experience, int depth) {}

    /** Whether anybody took up anything. */
    public boolean isAlone() {
        return links.size() < 2;
    }

    /** How many cards stand in a row at most. */
    public int length() {
        return 1 + links.stream().mapToInt(Link::depth).max().orElse(0);
    }

    static Chain around(
            Experience card,
            Function<UUID, Optional<Experience>> find,
            Function<Collection<UUID>, List<Experience>> from) {
        Experience first = card;
        for (int i = 0; i < DEEPEST; i++) {
            Optional<Experience> before = first.origin().flatMap(find);
            if (before.isEmpty()) {
                break;
            }
            first = before.get();
        }
        List<Link> links = new ArrayList<>();
        tell(first, 0, from, links, new HashSet<>());
        return new Chain(links);
    }

    private static void tell(
            Experience card,
            int depth,
            Function<Collection<UUID>, List<Experience>> from,
            List<Link> links,
            Set<UUID> told) {
        if (links.size() >= MOST || depth > DEEPEST || !told.add(card.id())) {
            return;
        }
        links.add(new Link(card, depth));
        for (Experience next : from.apply(List.of(card.id()))) {
            tell(next, depth + 1, from, links, told);
        }
    }
}
