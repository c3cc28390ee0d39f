package org.passerelle.web.design.experience;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.AdministrationSize;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ExperienceSheet;
import org.passerelle.design.experience.ExperienceText;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;

/** What is typed of an experience. */
public class ExperienceFields {
    private String title = "";
    private String problem = "";
    private String tried = "";
    private String gained = "";
    private String failed = "";
    private String cost = "";
    private String links = "";
    private String sector = Sector.SUPPORT.name();
    private String size = AdministrationSize.UNDER_350.name();
    private String language;
    private String named = "true";

    ExperienceFields(Language spoken) {
        language = spoken.name();
    }

    /** What is known already. */
    void from(Experience known) {
        title = known.text().title();
        tried = known.text().tried();
        gained = known.text().gained();
        failed = known.text().failed();
        cost = known.text().cost();
        links = known.text().linksTyped();
        size = known.size().name();
        named = String.valueOf(known.isNamed());
        problemOf(known);
    }

    /** The problem alone, for who takes up an experience has the same one and a result of their own. */
    void problemOf(Experience known) {
        problem = known.text().problem();
        sector = known.sector().name();
        language = known.language().name();
    }

    /** What was typed. */
    ExperienceSheet sheet() {
        return new ExperienceSheet(
                new ExperienceText(title, problem, tried, gained, failed, cost, links),
                Sector.valueOf(sector),
                AdministrationSize.valueOf(size),
                Language.valueOf(language),
                Boolean.parseBoolean(named));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(@Nullable String problem) {
        this.problem = Objects.requireNonNullElse(problem, "");
    }

    public String getTried() {
        return tried;
    }

    public void setTried(@Nullable String tried) {
        this.tried = Objects.requireNonNullElse(tried, "");
    }

    public String getGained() {
        return gained;
    }

    public void setGained(@Nullable String gained) {
        this.gained = Objects.requireNonNullElse(gained, "");
    }

    public String getFailed() {
        return failed;
    }

    public void setFailed(@Nullable String failed) {
        this.failed = Objects.requireNonNullElse(failed, "");
    }

    public String getCost() {
        return cost;
    }

    public void setCost(@Nullable String cost) {
        this.cost = Objects.requireNonNullElse(cost, "");
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(@Nullable String links) {
        this.links = Objects.requireNonNullElse(links, "");
    }

    public String getSector() {
        return sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }
}
