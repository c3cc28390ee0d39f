package org.passerelle.design.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a board. It has one version of its words, or several side by side when people wrote at once; it is there
 * as long as it has one. What was dropped is remembered, for a late word brings it back.
 */
public final class BoardItem {
    private final UUID id;
    private final Shape shape;
    private final UUID author;
    private final long seq;
    private final int late;
    private final @Nullable UUID from;
    private final @Nullable UUID to;
    private final @Nullable Image image;
    private Spot spot;
    private Colour colour;
    private @Nullable UUID group;
    private final List<Version> versions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<UUID, Integer> dots = new TreeMap<>();

    /**
     * Words on a thing.
     *
     * @param id the act by which they came
     * @param late how many seconds they waited on a device that was cut off
     * @param veiled whether they are kept from who reads, for now
     */
    public record Version(UUID id, UUID author, long seq, int late, boolean veiled, String text) {}

    /** What somebody said about a thing. */
    public record Remark(UUID author, long seq, boolean veiled, String text) {}

    BoardItem(ItemAction.Put put, Entry entry) {
        this.id = put.item();
        this.shape = put.shape();
        this.author = entry.author();
        this.seq = entry.seq();
        this.late = entry.late();
        this.from = put.from();
        this.to = put.to();
        this.image = put.image();
        this.spot = put.spot();
        this.colour = put.colour();
        versions.add(version(put.text(), entry));
    }

    private static Version version(String text, Entry entry) {
        return new Version(entry.id(), entry.author(), entry.seq(), entry.late(), entry.veiled(), text);
    }

    void write(Set<UUID> basis, String text, Entry entry) {
        drop(basis);
        versions.add(version(text, entry));
    }

    void drop(Set<UUID> basis) {
        versions.removeIf(v -> basis.contains(v.id()));
    }

    void place(Spot where) {
        spot = where;
    }

    void paint(Colour with) {
        colour = with;
    }

    void sort(@Nullable UUID under) {
        group = under;
    }

    void remark(String text, Entry entry) {
        remarks.add(new Remark(entry.author(), entry.seq(), entry.veiled(), text));
    }

    void dot(UUID voter, int more) {
        dots.merge(voter, more, Integer::sum);
        dots.values().removeIf(d -> d <= 0);
    }

    void clearDots() {
        dots.clear();
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    /** What it is. */
    public Shape shape() {
        return shape;
    }

    /** Who put it there. */
    public UUID author() {
        return author;
    }

    /** The line of the log by which it came. */
    public long seq() {
        return seq;
    }

    /** How many seconds it waited on a device that was cut off. */
    public int late() {
        return late;
    }

    /** Where an arrow begins. */
    public Optional<UUID> from() {
        return Optional.ofNullable(from);
    }

    /** Where an arrow ends. */
    public Optional<UUID> to() {
        return Optional.ofNullable(to);
    }

    /** Which image it is; empty for all else, and for an image that is kept from who reads. */
    public Optional<Image> image() {
        return Optional.ofNullable(image);
    }

    /** Where it stands. */
    public Spot spot() {
        return spot;
    }

    /** Its colour. */
    public Colour colour() {
        return colour;
    }

    /** Under which group. */
    public Optional<UUID> group() {
        return Optional.ofNullable(group);
    }

    /** Its words: several when people wrote at once. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** What was said about it. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** The dots on it, by who put them. */
    public Map<UUID, Integer> dots() {
        return Map.copyOf(dots);
    }

    /** How many dots it has. */
    public int dotCount() {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many dots somebody put on it. */
    public int dotsOf(UUID voter) {
        return dots.getOrDefault(voter, 0);
    }

    /** Whether it stands on the board. */
    public boolean isThere() {
        return !versions.isEmpty();
    }

    /** Whether people wrote at once and nobody has chosen yet. */
    public boolean isDisputed() {
        return versions.size() > 1;
    }

    /** Whether somebody put it there. */
    public boolean isBy(UUID participant) {
        return author.equals(participant);
    }

    /** Whether all its words are among these. */
    boolean isSeenBy(Set<UUID> basis) {
        return versions.stream().allMatch(v -> basis.contains(v.id()));
    }

    /** The words, one version under the other. */
    public String words() {
        return String.join("\n", versions.stream().map(Version::text).toList());
    }
}
