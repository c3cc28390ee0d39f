package org.passerelle.design.experience;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** What administrations tried, for everybody. */
@UseCase
public class ReadingExperiences {
    private static final int SLICE = 24;

    @Inject
    Experiences experiences;

    /**
     * What is looked for; nulls and an empty question narrow nothing.
     *
     * @param question words that must all be there, accents aside
     * @param page the slice's number, from 1
     */
    public record Asked(
            String question,
            @Nullable Sector sector,
            @Nullable AdministrationSize size,
            int page) {}

    /**
     * What was found.
     *
     * @param cards a slice, the newest first
     * @param sectors how many there would be of each sector, the other choices kept
     * @param sizes the same by size
     * @param reuses how often each card of the slice was taken up
     */
    public record Found(
            Page<Experience> cards,
            Map<Sector, Long> sectors,
            Map<AdministrationSize, Long> sizes,
            Map<UUID, Long> reuses) {
        /** Copies the counts. */
        public Found {
            sectors = Map.copyOf(sectors);
            sizes = Map.copyOf(sizes);
            reuses = Map.copyOf(reuses);
        }
    }

    /** The published cards that answer. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Found find(Asked asked) {
        List<String> words = Arrays.stream(
                        Text.fold(Text.optional("q", asked.question(), 200)).split("\\s+"))
                .toList();
        List<Experience> said = experiences.published().stream()
                .filter(e -> words.stream().allMatch(e.text().searched()::contains))
                .toList();
        List<Experience> hit = said.stream()
                .filter(e -> isOf(e.sector(), asked.sector()) && isOf(e.size(), asked.size()))
                .toList();
        Page<Experience> slice = Page.of(hit, asked.page(), SLICE);
        return new Found(
                slice,
                count(
                        Sector.class,
                        said.stream()
                                .filter(e -> isOf(e.size(), asked.size()))
                                .map(Experience::sector)
                                .toList()),
                count(
                        AdministrationSize.class,
                        said.stream()
                                .filter(e -> isOf(e.sector(), asked.sector()))
                                .map(Experience::size)
                                .toList()),
                reuses(slice.items()));
    }

    private static boolean isOf(Object mine, @Nullable Object wanted) {
        return wanted == null || mine == wanted;
    }

    private static <E extends Enum<E>> Map<E, Long> count(Class<E> type, List<E> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(type), Collectors.counting()));
    }

    private Map<UUID, Long> reuses(List<Experience> cards) {
        return experiences.from(cards.stream().map(Experience::id).toList()).stream()
                .filter(Experience::isPublished)
                .collect(Collectors.groupingBy(e -> e.origin().orElseThrow(), Collectors.counting()));
    }

    /**
     * One card, published or withdrawn; a draft for its own administration.
     *
     * @throws NotFound when there is none
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Experience show(UUID id) {
        return experiences.readable(id);
    }

    /** Whether it is of an administration of the caller's. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean isMine(UUID id) {
        return experiences.find(id).filter(experiences::isMine).isPresent();
    }

    /** The chain in which a card stands, from the first experience on. @throws NotFound when there is no such card */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Chain chain(UUID id) {
        return Chain.around(
                experiences.readable(id),
                origin -> experiences.find(origin).filter(e -> e.state() != ExperienceState.DRAFT),
                experiences::from);
    }
}
