package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Language;

/** Tells what is said in films, by their captions; who may know it is the caller's to decide. */
@ApplicationScoped
public class Transcripts {
    @Inject
    MediaLibrary library;

    /** What is said, cue by cue, in this language, else in the other; empty without captions. */
    public List<Cue> of(ActivityView film, Language language) {
        return text(film, language).map(Cues::of).orElse(List.of());
    }

    /** The same in paragraphs of some sentences each. */
    public List<Cue> paragraphs(ActivityView film, Language language) {
        return text(film, language).map(Cues::paragraphs).orElse(List.of());
    }

    private Optional<String> text(ActivityView film, Language language) {
        return captions(film, language)
                .or(() -> captions(film, language.other()))
                .map(this::read);
    }

    private static Optional<UUID> captions(ActivityView film, Language language) {
        return language == Language.FR ? film.captionsFr() : film.captionsEn();
    }

    private String read(UUID media) {
        MediaView file = library.get(media);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int piece = 0; (long) piece * file.piece() < file.size(); piece++) {
            bytes.writeBytes(library.piece(media, piece));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
