package org.passerelle.catalogue;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers write a video and give its files in one go: all of it is kept, or nothing. */
@UseCase
public class WritingVideos {
    @Inject
    Authoring authoring;

    @Inject
    MediaLibrary library;

    @Inject
    FilmVersions versions;

    /** A file as it was sent. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, byte[] bytes) {}

    /** What is sent with a video; absent files stay as they are. */
    public record Files(
            @Nullable Sent film,
            @Nullable Sent captionsFr,
            @Nullable Sent captionsEn,
            Map<FilmQuality, Sent> lighter) {
        /** Copies the lighter forms. */
        public Files {
            lighter = Map.copyOf(lighter);
        }

        /** Without lighter forms. */
        public Files(@Nullable Sent film, @Nullable Sent captionsFr, @Nullable Sent captionsEn) {
            this(film, captionsFr, captionsEn, Map.of());
        }

        /** Whether nothing is sent. */
        public boolean isEmpty() {
            return film == null && captionsFr == null && captionsEn == null && lighter.isEmpty();
        }
    }

    /**
     * Writes a video.
     *
     * @param version the version that the edit began from
     * @throws Refusal beside the field that is wrong; when captions are sent and there is no film
     * @throws NotFound when the course is of another organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void write(UUID course, UUID activity, ActivityDraft draft, long version, Files files) {
        authoring.write(course, activity, draft, version);
        if (files.isEmpty()) {
            return;
        }
        ActivityView kept = authoring.activity(course, activity);
        UUID film = add(course, "film", MediaType.MP4, files.film())
                .or(kept::video)
                .orElseThrow(() -> Refusal.of("film", "kernel.required"));
        library.film(
                course,
                activity,
                film,
                add(course, "captionsFr", MediaType.VTT, files.captionsFr()).or(kept::captionsFr),
                add(course, "captionsEn", MediaType.VTT, files.captionsEn()).or(kept::captionsEn));
        new TreeMap<>(files.lighter()).forEach((quality, file) -> lighter(course, activity, quality, file));
    }

    private void lighter(UUID course, UUID activity, FilmQuality quality, Sent file) {
        String field = "film" + quality;
        MediaType type = MediaType.of(file.bytes()).orElse(null);
        boolean fits =
                quality == FilmQuality.SOUND ? type == MediaType.M4A || type == MediaType.MP3 : type == MediaType.MP4;
        if (!fits) {
            throw Refusal.of(field, quality == FilmQuality.SOUND ? "catalogue.notSound" : "catalogue.notFilm");
        }
        versions.offer(course, activity, quality, library.add(course, file.name(), file.bytes()));
    }

    private Optional<UUID> add(UUID course, String field, MediaType wanted, @Nullable Sent file) {
        if (file == null) {
            return Optional.empty();
        }
        if (MediaType.of(file.bytes()).filter(wanted::equals).isEmpty()) {
            throw Refusal.of(field, wanted == MediaType.MP4 ? "catalogue.notFilm" : "catalogue.notCaptions");
        }
        return Optional.of(library.add(course, file.name(), file.bytes()));
    }
}
