package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.ProgrammeDraft;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.catalogue.WritingProgrammes;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Puts courses together to a programme: which ones, in which order, how many of them, and under which title. */
@Named
@RequestScoped
@Route(path = "/trainer/programmes/new", view = "/trainer/set.xhtml", access = Permission.AUTHOR_COURSE)
@Route(path = "/trainer/programmes/{id}", view = "/trainer/set.xhtml", access = Permission.AUTHOR_COURSE)
public class ProgrammeSheetPage {
    private static final String PLACE = "place-";
    private static final int MOST = 6;

    @Inject
    WritingProgrammes writing;

    @Inject
    Authoring authoring;

    @Inject
    Body body;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final Bilingual title = new Bilingual();
    private final Bilingual summary = new Bilingual();
    private final Map<UUID, Integer> places = new HashMap<>();
    private String required = "";
    private long version;

    @Nullable
    private ProgrammeView programme;

    @Nullable
    private List<CourseCard> courses;

    /** The places typed come with the form. */
    @PostConstruct
    void begin() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        sent.forEach((name, value) -> {
            if (name.matches(PLACE + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && value.matches("[1-6]")) {
                places.put(UUID.fromString(name.substring(PLACE.length())), Integer.valueOf(value));
            }
        });
    }

    /** Begins with the programme. */
    public void load() {
        if (!isNew()) {
            ProgrammeView found = getProgramme();
            title.fill(found.title());
            summary.fill(found.summary());
            required = found.isWhole() ? "" : String.valueOf(found.required());
            version = found.version();
            found.courses().forEach(course -> places.put(course.id(), places.size() + 1));
        }
    }

    /** Whether it is a new one. */
    public boolean isNew() {
        return parts.word("id").isEmpty();
    }

    /** The programme; only of one that is not new. */
    public ProgrammeView getProgramme() {
        if (programme == null) {
            programme = writing.mine(parts.id("id"));
        }
        return programme;
    }

    /** The courses that can be part of it: those that one enrols in. */
    public List<CourseCard> getCourses() {
        if (courses == null) {
            courses = authoring.mine().stream()
                    .map(CourseView::card)
                    .filter(card -> card.mode() != DeliveryMode.TUTORIAL)
                    .sorted(Comparator.comparing((CourseCard card) -> places.getOrDefault(card.id(), MOST + 1))
                            .thenComparing(CourseCard::slug))
                    .toList();
        }
        return courses;
    }

    /** The places that a course can have. */
    public List<Integer> getPlaces() {
        return IntStream.rangeClosed(1, MOST).boxed().toList();
    }

    /** The place of a course; 0 for none. */
    public int place(UUID course) {
        return places.getOrDefault(course, 0);
    }

    /** Keeps it. */
    public void save() {
        UUID id = kept();
        redirect.to("/trainer/programmes/" + id);
    }

    private UUID kept() {
        List<UUID> chosen = getCourses().stream()
                .map(CourseCard::id)
                .filter(places::containsKey)
                .toList();
        Integer count = Typed.whole(required);
        ProgrammeDraft draft = new ProgrammeDraft(
                title.text(),
                summary.text(),
                count == null && !required.isBlank() ? Integer.valueOf(-1) : count,
                chosen);
        if (isNew()) {
            return writing.draft(body.id(), draft);
        }
        writing.describe(parts.id("id"), draft, version);
        return parts.id("id");
    }

    /** Lets everybody find it, as it was kept last. */
    public void publish() {
        writing.publish(parts.id("id"));
        redirect.to("/trainer/programmes/" + parts.id("id"));
    }

    /** Takes it out of the catalogue. */
    public void retire() {
        writing.retire(parts.id("id"));
        redirect.to("/trainer/programmes/" + parts.id("id"));
    }

    /** The programmes of the trainer's bodies, for the first page. */
    public List<ProgrammeView> getMine() {
        return writing.mine();
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getSummary() {
        return summary;
    }

    public String getRequired() {
        return required;
    }

    public void setRequired(@Nullable String required) {
        this.required = Typed.said(required);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
