package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.tutoring.Following;
import org.passerelle.tutoring.FunnelStep;
import org.passerelle.tutoring.Grid;
import org.passerelle.tutoring.GridFilter;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The learners of a course by its units, and how many come through each activity. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/learners", view = "/trainer/learners.xhtml", access = Permission.GRADE)
public class LearnersPage {
    private static final int LONGEST = 100;

    @Inject
    Following following;

    @Inject
    Authoring authoring;

    @Inject
    AddressParts parts;

    private int page = 1;

    @Nullable
    private Grid grid;

    @Nullable
    private List<FunnelStep> funnel;

    /** Finds the learners before anything is shown. */
    public void load() {
        getGrid();
    }

    /** The learners. */
    public Grid getGrid() {
        if (grid == null) {
            grid = following.grid(parts.id("id"), getFilter(), getWords(), page);
        }
        return grid;
    }

    /** The places of the units. */
    public List<Integer> getUnits() {
        return IntStream.range(0, getGrid().units().size()).boxed().toList();
    }

    /** How many come through each activity. */
    public List<FunnelStep> getFunnel() {
        if (funnel == null) {
            funnel = following.funnel(parts.id("id"));
        }
        return funnel;
    }

    /** The filters. */
    public List<GridFilter> getFilters() {
        return Arrays.asList(GridFilter.values());
    }

    /** The filter that is on. */
    public GridFilter getFilter() {
        return Objects.requireNonNullElse(Typed.constant(GridFilter.class, parts.word("show")), GridFilter.ALL);
    }

    /** What is looked for in names. */
    public String getWords() {
        String line = Text.line(parts.word("q"));
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** This page with its filter, for turning pages. */
    public String getHere() {
        return "/trainer/courses/" + parts.id("id") + "/learners?show=" + getFilter() + "&q="
                + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
