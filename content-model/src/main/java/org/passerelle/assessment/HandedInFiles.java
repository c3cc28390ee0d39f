package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.documents.SentFile;
import org.passerelle.documents.SubmissionType;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Takes the files that learners hand in, and shows them to their owner and to who judges. */
@UseCase
public class HandedInFiles {
    private static final int MOST_FILES = 40;

    /** A file's name may say whose it is. */
    private static final String NAMELESS = "work";

    @Inject
    PeerReviews peers;

    @Inject
    Learning learning;

    @Inject
    Attempting attempting;

    @Inject
    Attempts attempts;

    @Inject
    Marks marks;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A file. @param type as HTTP says it */
    public record Handed(String name, String type, byte[] content) {}

    /**
     * Keeps a file as the answer to an item; a later one takes its place.
     *
     * @return when it was kept
     * @throws Refusal beside the item when it is too large, empty or of a kind that is not taken; when nothing can be
     *     answered any more, or too many files were sent in this course
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public Instant attach(UUID attempt, String item, String name, byte[] content) {
        Attempt own = attempting.answerable(attempt);
        Item asked = Attempting.item(own, item);
        if (!(asked.body() instanceof Upload upload)) {
            throw new NotFound("item", item);
        }
        SentFile file = new SentFile(name, content);
        SubmissionType type = file.kind(item, upload.mostMegabytes());
        if (marks.files(own.enrolment()) >= MOST_FILES) {
            throw Refusal.of(item, "assessment.tooManyFiles", MOST_FILES);
        }
        UUID id = marks.keep(attempt, item, file.line(), type, content, clock.instant());
        return attempting.keep(own, asked, id + " " + file.line()).savedAt();
    }

    /** Whether the caller has the work to review that is this file. */
    private boolean isReviewer(Marks.Submission found, UUID file) {
        List<UUID> places = caller.may(Permission.LEARN)
                ? learning.mine().stream().map(desk -> desk.place().enrolment()).toList()
                : List.of();
        return attempts.responses(found.attempt()).values().stream()
                .filter(work ->
                        Upload.submission(work.answer()).filter(file::equals).isPresent())
                .anyMatch(work -> peers.isReviewer(work.id(), places));
    }

    /**
     * A file, for its owner, for who reviews it without a name, and for who judges. @throws NotFound for everybody else
     */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Handed read(UUID file) {
        Marks.Submission found = marks.submission(file);
        Place place = progressing.of(attempts.get(found.attempt()).enrolment());
        if (!place.person().equals(caller.requirePerson())) {
            if (isReviewer(found, file)) {
                return new Handed(NAMELESS, found.type(), found.content());
            }
            UUID organisation = outlines.of(place.course())
                    .map(CourseOutline::organisation)
                    .orElseThrow(() -> new NotFound("file", file));
            caller.require(Permission.GRADE, organisation);
        }
        return new Handed(found.name(), found.type(), found.content());
    }
}
