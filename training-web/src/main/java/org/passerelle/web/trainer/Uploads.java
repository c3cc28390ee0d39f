package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.WritingVideos;

/** The files that are sent with a video's form. */
@Named
@RequestScoped
public class Uploads {
    private static final int LONGEST_NAME = 80;

    @Nullable
    private Part film;

    @Nullable
    private Part captionsFr;

    @Nullable
    private Part captionsEn;

    WritingVideos.Files files() {
        return new WritingVideos.Files(sent(film), sent(captionsFr), sent(captionsEn));
    }

    private static WritingVideos.@Nullable Sent sent(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (var in = file.getInputStream()) {
            String name = Typed.said(file.getSubmittedFileName()).replaceAll("[^A-Za-z0-9._-]+", "-");
            String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
            return new WritingVideos.Sent(end, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getFilm() {
        return film;
    }

    public void setFilm(@Nullable Part film) {
        this.film = film;
    }

    public @Nullable Part getCaptionsFr() {
        return captionsFr;
    }

    public void setCaptionsFr(@Nullable Part captionsFr) {
        this.captionsFr = captionsFr;
    }

    public @Nullable Part getCaptionsEn() {
        return captionsEn;
    }

    public void setCaptionsEn(@Nullable Part captionsEn) {
        this.captionsEn = captionsEn;
    }
}
