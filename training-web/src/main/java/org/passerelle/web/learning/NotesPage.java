package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.reading.NoteLine;
import org.passerelle.reading.TakingNotes;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** All of one's notes and bookmarks, course by course. */
@Named
@RequestScoped
@Route(path = "/me/notes", view = "/learning/notes.xhtml", access = Permission.LEARN)
public class NotesPage {
    @Inject
    TakingNotes notes;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<Course> courses;

    /** A course and what was noted in it, the last first. */
    public record Course(String title, List<NoteLine> lines) {}

    /** The courses in which there are notes. */
    public List<Course> getCourses() {
        if (courses == null) {
            Map<String, List<NoteLine>> byTitle = new LinkedHashMap<>();
            notes.mine(locale.language())
                    .forEach(line -> byTitle.computeIfAbsent(texts.in(line.course()), c -> new ArrayList<>())
                            .add(line));
            courses = byTitle.entrySet().stream()
                    .map(course -> new Course(course.getKey(), course.getValue()))
                    .toList();
        }
        return courses;
    }

    /** Takes a note away. */
    public void remove(UUID note) {
        notes.remove(note);
        redirect.to("/me/notes");
    }
}
