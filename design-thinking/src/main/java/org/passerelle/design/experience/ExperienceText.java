package org.passerelle.design.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What an experience card says. A draft may have gaps; what is published tells what failed as well as what worked. */
@Embeddable
public class ExperienceText {
    /** How many characters a part may have. */
    public static final int LONGEST_PART = 4000;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "problem", nullable = false)
    private String problem = "";

    @Column(name = "tried", nullable = false)
    private String tried = "";

    @Column(name = "gained", nullable = false)
    private String gained = "";

    @Column(name = "failed", nullable = false)
    private String failed = "";

    @Column(name = "cost", nullable = false)
    private String cost = "";

    @Column(name = "links", nullable = false)
    private String links = "";

    /** For the persistence provider. */
    protected ExperienceText() {}

    /**
     * A card's words.
     *
     * @param links the documents, a line each: name, then address
     * @throws Refusal beside the field that is missing or too long
     */
    public ExperienceText(
            String title, String problem, String tried, String gained, String failed, String cost, String links) {
        this.title = Text.required("title", title, 160);
        this.problem = part("problem", problem);
        this.tried = part("tried", tried);
        this.gained = part("gained", gained);
        this.failed = part("failed", failed);
        this.cost = Text.within("cost", Text.lines(cost), 1000);
        this.links = ExperienceLink.written(ExperienceLink.read(links));
    }

    private static String part(String field, String typed) {
        return Text.within(field, Text.lines(typed), LONGEST_PART);
    }

    /** Passes when it can be shown to everybody. @throws Refusal beside the part that is missing */
    void complete() {
        require("problem", problem);
        require("tried", tried);
        require("gained", gained);
        if (failed.isEmpty()) {
            throw Refusal.of("failed", "design.experience.sayWhatFailed");
        }
    }

    private static void require(String field, String said) {
        if (said.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
    }

    /** The same words in an object of its own, for the provider keeps one for each row. */
    ExperienceText copy() {
        return new ExperienceText(title, problem, tried, gained, failed, cost, links);
    }

    boolean says(ExperienceText other) {
        return all().equals(other.all());
    }

    private List<String> all() {
        return List.of(title, problem, tried, gained, failed, cost, links);
    }

    /** All words, folded, by which it is found. */
    String searched() {
        return Text.fold(String.join(" ", all()));
    }

    /** What was done, in one line. */
    public String title() {
        return title;
    }

    /** What was wrong. */
    public String problem() {
        return problem;
    }

    /** What was tried. */
    public String tried() {
        return tried;
    }

    /** What it gave. */
    public String gained() {
        return gained;
    }

    /** What failed, or would be done otherwise. */
    public String failed() {
        return failed;
    }

    /** What it cost in money and days; may be empty. */
    public String cost() {
        return cost;
    }

    /** The documents. */
    public List<ExperienceLink> links() {
        return ExperienceLink.read(links);
    }

    /** The documents as they are typed. */
    public String linksTyped() {
        return links;
    }
}
