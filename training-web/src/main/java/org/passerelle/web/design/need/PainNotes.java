package org.passerelle.web.design.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Template;
import org.passerelle.design.need.SeenOn;
import org.passerelle.design.workshop.Board;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Workshop;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** What hurts, as the notes on a challenge's boards say it, for whoever sits at their workshops. */
@RequestScoped
class PainNotes {
    private static final Set<String> PAINS = Set.of("pains", "pain", "hinders");
    private static final int MOST_WORKSHOPS = 10;
    private static final int MOST = 60;

    @Inject
    Convening convening;

    @Inject
    Boarding boarding;

    /** A note on a board. @param id of board and note, with a colon between */
    record Pain(String id, String words, SeenOn seenOn) {}

    /**
     * The notes in the parts of the boards where people put what hurts; none of a board that the caller cannot open.
     */
    List<Pain> of(UUID challenge) {
        return convening.of(challenge).stream()
                .limit(MOST_WORKSHOPS)
                .map(Workshop::id)
                .flatMap(this::boards)
                .flatMap(this::pains)
                .limit(MOST)
                .toList();
    }

    /** One note of a board of this challenge, wherever it stands; empty when there is none, or it cannot be read. */
    Optional<Pain> one(UUID challenge, UUID board, UUID item) {
        try {
            Boarding.Place place = boarding.place(board, "");
            if (!place.workshop().challenge().equals(challenge)) {
                return Optional.empty();
            }
            return state(place.board())
                    .flatMap(s -> s.item(item))
                    .filter(PainNotes::isReadable)
                    .map(i -> pain(place.board(), i));
        } catch (NotFound | Refusal out) {
            return Optional.empty();
        }
    }

    private Stream<Board> boards(UUID workshop) {
        Convening.View view = convening.show(workshop, "");
        return view.mine().isPresent() ? view.boards().stream() : Stream.of();
    }

    private Stream<Pain> pains(Board board) {
        return state(board).stream()
                .flatMap(s -> s.items().stream())
                .filter(PainNotes::isReadable)
                .filter(i -> board.template()
                        .areaOf(i.spot())
                        .filter(area -> PAINS.contains(area.key()))
                        .isPresent())
                .map(i -> pain(board, i));
    }

    private Optional<BoardState> state(Board board) {
        try {
            return Optional.of(boarding.state(board.id(), "", Optional.empty()));
        } catch (NotFound | Refusal out) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(BoardItem item) {
        return item.shape() == Shape.NOTE
                && item.isThere()
                && item.versions().stream().noneMatch(BoardItem.Version::veiled)
                && !item.words().isBlank();
    }

    private static Pain pain(Board board, BoardItem item) {
        SeenOn where = board.template() == Template.JOURNEY_MAP ? SeenOn.JOURNEY : SeenOn.BOARD;
        return new Pain(board.id() + ":" + item.id(), item.words(), where);
    }
}
