package org.passerelle.gradebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets trainers put in a whole table of grades: looked at first, then all of it or nothing. */
@UseCase
public class ImportingGrades {
    /** The largest table that is read, in bytes. */
    public static final int BYTES = 2 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Grades grades;

    @Inject
    Gradebooks gradebooks;

    @Inject
    Grading grading;

    @Inject
    Rowing rowing;

    @Inject
    SheetReading reading;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Reads a table of grades for a run of one's course; nothing is put in yet.
     *
     * @return the table, to be looked at by {@link #preview}
     * @throws Refusal beside the file when it is too large, no table, or names neither learners nor tasks
     * @throws NotFound when the run is of another body's course
     */
    @Allowed(Permission.GRADE)
    public UUID read(UUID run, String name, byte[] file) {
        UUID course = gradebooks.courseOf(run);
        if (file.length > BYTES) {
            throw Refusal.of("file", "gradebook.tooLarge", BYTES / 1024 / 1024);
        }
        String text = SheetTable.text(file);
        SheetReading.requireColumns(
                SheetTable.read(text), rowing.frame(course, run).tasks());
        grades.forgetSheets(clock.instant().minus(KEPT));
        String line = Text.line(name);
        String end = line.substring(Math.max(0, line.length() - LONGEST_NAME));
        return grades.add(new GradeSheet(run, end, text, caller.requirePerson(), clock.instant()))
                .id();
    }

    /** What a table that the caller read would do. @throws NotFound when somebody else read it, or it was put in */
    @Allowed(value = Permission.GRADE, reads = true)
    public SheetPreview preview(UUID sheet) {
        GradeSheet own = own(sheet);
        UUID course = gradebooks.courseOf(own.run());
        return reading.preview(own, rowing.frame(course, own.run()));
    }

    /**
     * Puts the whole table in, or nothing of it.
     *
     * @param mark of the preview that the caller saw
     * @return how many grades changed
     * @throws Refusal when something is wrong with a row, no reason is given, or grades changed meanwhile
     */
    @Allowed(Permission.GRADE)
    public int put(UUID sheet, String reason, String mark) {
        SheetPreview preview = preview(sheet);
        if (!preview.mark().equals(mark)) {
            throw new Refusal("gradebook.sheetMeanwhile");
        }
        if (!preview.ready()) {
            throw new Refusal("gradebook.sheetNotReady");
        }
        if (Text.line(reason).isEmpty()) {
            throw Refusal.of("reason", "kernel.required");
        }
        Map<UUID, Map<String, List<Grade>>> before = grades.of(preview.changes().stream()
                .map(SheetPreview.Change::enrolment)
                .distinct()
                .toList());
        for (SheetPreview.Change change : preview.changes()) {
            List<Grade> typed =
                    before.getOrDefault(change.enrolment(), Map.of()).getOrDefault(change.task(), List.of());
            grading.add(change.enrolment(), change.task(), typed, change.to(), reason);
        }
        grades.remove(own(sheet));
        return preview.changes().size();
    }

    /** Gives a table up. */
    @Allowed(Permission.GRADE)
    public void drop(UUID sheet) {
        grades.remove(own(sheet));
    }

    private GradeSheet own(UUID sheet) {
        GradeSheet own = grades.sheet(sheet);
        if (!Objects.equals(own.readBy(), caller.requirePerson())) {
            throw new NotFound("grade sheet", sheet);
        }
        return own;
    }
}
