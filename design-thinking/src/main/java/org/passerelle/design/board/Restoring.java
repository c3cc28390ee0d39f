package org.passerelle.design.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.design.board.BoardItem.Version;

/** What must be done to a board so that it looks as it did: ordinary acts, so that a restored board can be restored. */
public final class Restoring {
    private Restoring() {}

    /** The acts that make words, places, colours and groups what they were then; dots and remarks stay. */
    public static List<BoardAction> between(BoardState now, BoardState then) {
        List<BoardAction> acts = new ArrayList<>();
        for (BoardItem item : now.everything()) {
            then.item(item.id())
                    .filter(BoardItem::isThere)
                    .ifPresentOrElse(was -> bringBack(item, was, acts), () -> takeAway(item, acts));
        }
        return acts;
    }

    private static void takeAway(BoardItem item, List<BoardAction> acts) {
        if (item.isThere()) {
            acts.add(new ItemAction.Drop(item.id(), ids(item)));
        }
    }

    private static void bringBack(BoardItem is, BoardItem was, List<BoardAction> acts) {
        if (!texts(is).equals(texts(was))) {
            Set<UUID> basis = ids(is);
            for (Version version : was.versions()) {
                acts.add(new ItemAction.Write(is.id(), basis, version.text()));
                basis = Set.of();
            }
        }
        if (!is.spot().equals(was.spot())) {
            acts.add(new ItemAction.Place(is.id(), was.spot()));
        }
        if (is.colour() != was.colour()) {
            acts.add(new ItemAction.Paint(is.id(), was.colour()));
        }
        if (!is.group().equals(was.group())) {
            acts.add(new ItemAction.Sort(is.id(), was.group().orElse(null)));
        }
    }

    private static List<String> texts(BoardItem item) {
        return item.versions().stream().map(Version::text).toList();
    }

    private static Set<UUID> ids(BoardItem item) {
        return item.versions().stream().map(Version::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
