package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.interchange.CourseFolderImport;
import org.passerelle.kernel.Refusal;

/** The demonstration's courses, one folder each. */
@ApplicationScoped
public class DemoCourses {
    private static final Logger LOG = System.getLogger(DemoCourses.class.getName());

    @Inject
    CourseFolderImport reading;

    /** Loads every course folder; one with a fault is passed over, and the log says so. */
    void load(Path folder, Map<String, UUID> organisations) {
        for (Path course : folders(folder)) {
            try {
                UUID body = organisations.get(reading.organisation(course));
                if (body == null) {
                    LOG.log(Level.WARNING, "{0} names a training body that is not there", course);
                } else {
                    reading.read(body, course);
                }
            } catch (Refusal refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1} {2}", course, refused.code(), refused.arguments());
            }
        }
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
