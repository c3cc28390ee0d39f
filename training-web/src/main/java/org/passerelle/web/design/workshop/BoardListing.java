package org.passerelle.web.design.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.credential.paper.Block;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Template;

/** A board to be read: its things part by part, with all that the drawing has no room for. */
final class BoardListing {
    private final BoardState state;
    private final PrintWords words;

    private BoardListing(BoardState state, PrintWords words) {
        this.state = state;
        this.words = words;
    }

    /** The parts of the ground in their order, then what stands between them, then the arrows. */
    static List<Block> blocks(BoardState state, Template ground, PrintWords words) {
        BoardListing listing = new BoardListing(state, words);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        ground.areas().forEach(area -> parts.put(words.area(area.key()), new ArrayList<>()));
        List<String> arrows = new ArrayList<>();
        for (BoardItem item : state.items()) {
            if (item.shape() == Shape.ARROW) {
                arrows.add(listing.arrow(item));
            } else {
                String part = ground.areaOf(item.spot())
                        .map(area -> words.area(area.key()))
                        .orElseGet(words::elsewhere);
                parts.computeIfAbsent(part, p -> new ArrayList<>()).add(listing.item(item));
            }
        }
        parts.put(words.arrows(), arrows);
        List<Block> blocks = new ArrayList<>();
        parts.forEach((part, items) -> {
            if (!items.isEmpty()) {
                blocks.add(new Block.Heading(2, part + " (" + items.size() + ")"));
                blocks.add(new Block.Items(items));
            }
        });
        return blocks;
    }

    private String item(BoardItem item) {
        List<String> lines = new ArrayList<>();
        for (BoardItem.Version version : item.versions()) {
            lines.add(said(version));
            String late = version.late() > 0 ? " · " + words.late(version.late()) : "";
            lines.add("— " + words.name(version.author()) + late);
        }
        if (item.isDisputed()) {
            lines.add(words.disputed());
        }
        List<String> beside = new ArrayList<>();
        if (item.shape() != Shape.NOTE) {
            beside.add(words.shape(item.shape()));
        }
        if (item.shape() == Shape.NOTE || item.shape() == Shape.GROUP) {
            beside.add(words.colour(item.colour()));
        }
        item.group()
                .flatMap(state::item)
                .filter(BoardItem::isThere)
                .ifPresent(group -> beside.add(words.inGroup(said(group))));
        if (!state.isVoting() && item.dotCount() > 0) {
            beside.add(words.dots(item.dotCount()));
        }
        if (!beside.isEmpty()) {
            lines.add(String.join(" · ", beside));
        }
        for (BoardItem.Remark remark : item.remarks()) {
            lines.add("> " + words.name(remark.author()) + " : " + (remark.veiled() ? words.veiled() : remark.text()));
        }
        return String.join("\n", lines);
    }

    private String arrow(BoardItem item) {
        String ends = end(item.from().flatMap(state::item).map(this::said).orElse(""))
                + " → "
                + end(item.to().flatMap(state::item).map(this::said).orElse(""));
        String words = said(item);
        return words.isBlank() ? ends : ends + " : " + words;
    }

    private static String end(String words) {
        return words.isBlank() ? "…" : words.replaceAll("\\R", " ");
    }

    private String said(BoardItem item) {
        return item.versions().stream().map(this::said).collect(Collectors.joining(" / "));
    }

    private String said(BoardItem.Version version) {
        return version.veiled() ? words.veiled() : version.text();
    }
}
