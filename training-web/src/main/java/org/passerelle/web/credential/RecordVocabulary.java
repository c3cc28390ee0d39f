package org.passerelle.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.web.platform.Setting;

/** Brings the vocabulary of learner records at each start, and says in the log when the file is not the one. */
@Startup
@Singleton
public class RecordVocabulary {
    private static final Logger LOG = System.getLogger(RecordVocabulary.class.getName());

    @Inject
    RecordContext context;

    @PostConstruct
    void bring() {
        Setting.CLR_CONTEXT.given().ifPresent(this::bring);
    }

    private void bring(String name) {
        switch (context.bring(path(name))) {
            case READ -> LOG.log(Level.INFO, "learner records are handed out over the vocabulary in {0}", name);
            case OTHER ->
                LOG.log(
                        Level.ERROR,
                        "{0} names {1}, which is not the vocabulary that was published (SHA-256 {2}): "
                                + "it is refused, and no learner records are handed out",
                        Setting.CLR_CONTEXT.variable(),
                        name,
                        context.expected());
            default ->
                LOG.log(
                        Level.ERROR,
                        "{0} names {1}, which cannot be read: no learner records are handed out",
                        Setting.CLR_CONTEXT.variable(),
                        name);
        }
    }

    /** A name that is none leads nowhere, like that of a file that is not there. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
