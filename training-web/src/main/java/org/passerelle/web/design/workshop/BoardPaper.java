package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Picturing;
import org.passerelle.credential.paper.Poster;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Shape;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** A board on paper, as whoever asks may see it: a drawing on A3, with or without the list of what stands on it. */
@RequestScoped
class BoardPaper {
    @Inject
    Boarding boarding;

    @Inject
    Hanging hanging;

    @Inject
    PrintRoom room;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    Clock clock;

    /** The drawing, and after it its things as text. */
    byte[] pdf(UUID board, String keys) {
        Boarding.Place place = boarding.place(board, keys);
        BoardState state = boarding.state(board, keys, Optional.empty());
        PrintWords words = words(board, keys);
        Map<UUID, byte[]> images = hanging.drawn(board, keys);
        return room.print(() -> printed(
                place,
                state,
                words,
                images,
                BoardListing.blocks(state, place.board().template(), words)));
    }

    /** The drawing alone, as a picture. */
    byte[] png(UUID board, String keys) {
        Boarding.Place place = boarding.place(board, keys);
        BoardState state = boarding.state(board, keys, Optional.empty());
        PrintWords words = words(board, keys);
        Map<UUID, byte[]> images = hanging.drawn(board, keys);
        return room.print(() -> Picturing.png(printed(place, state, words, images, List.of())));
    }

    private byte[] printed(
            Boarding.Place place, BoardState state, PrintWords words, Map<UUID, byte[]> images, List<Block> blocks) {
        String given = place.board().title();
        String title =
                given.isEmpty() ? texts.name("design.template", place.board().template()) : given;
        String said = texts.of(
                "design.print.state", place.workshop().title(), texts.moment(clock.instant()), (int) state.alive());
        String silent = state.isSilent() ? " · " + texts.of("design.print.silent") : "";
        String voting = state.isVoting() ? " · " + texts.of("design.print.voting") : "";
        Poster poster = new Poster(
                title,
                said + silent + voting,
                BoardDrawing.legend(state, words),
                BoardDrawing.plan(state, place.board().template(), words, images));
        return Printing.pdf(poster, new Sheet(locale.language(), title, "Passerelle", blocks, null));
    }

    private PrintWords words(UUID board, String keys) {
        Map<UUID, String> names = new HashMap<>();
        for (WorkshopSeat seat : boarding.people(board, keys)) {
            names.put(seat.id(), seat.name());
        }
        return new InWords(names);
    }

    /** In the words of the request's language. */
    private final class InWords implements PrintWords {
        private final Map<UUID, String> names;

        InWords(Map<UUID, String> names) {
            this.names = names;
        }

        @Override
        public String area(String key) {
            return texts.of("design.area." + key);
        }

        @Override
        public String elsewhere() {
            return texts.of("design.board.elsewhere");
        }

        @Override
        public String name(UUID seat) {
            return names.getOrDefault(seat, "");
        }

        @Override
        public String veiled() {
            return texts.of("design.board.veiled");
        }

        @Override
        public String dots(int count) {
            return texts.of("design.board.dotCount", count);
        }

        @Override
        public String late(int seconds) {
            return texts.of("design.board.late", Math.max(1, seconds / 60));
        }

        @Override
        public String inGroup(String group) {
            return texts.of("design.board.inGroup", group);
        }

        @Override
        public String disputed() {
            return texts.of("design.print.disputed");
        }

        @Override
        public String dotSign() {
            return texts.of("design.print.dot");
        }

        @Override
        public String alternative() {
            return texts.of("design.print.alternative");
        }

        @Override
        public String arrows() {
            return texts.of("design.print.arrows");
        }

        @Override
        public String colour(Colour colour) {
            return texts.name("design.colour", colour);
        }

        @Override
        public String shape(Shape shape) {
            return texts.name("design.shape", shape);
        }
    }
}
