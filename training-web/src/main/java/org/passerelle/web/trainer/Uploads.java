package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.WritingVideos;
import org.passerelle.kernel.Refusal;

/** The files that are sent with a video's or a question's form. */
@Named
@RequestScoped
public class Uploads {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_MEGABYTES = 30;
    private static final long MEGABYTE = 1024L * 1024;

    @Nullable
    private Part film;

    @Nullable
    private Part captionsFr;

    @Nullable
    private Part captionsEn;

    @Nullable
    private Part picture;

    /** What was chosen. @throws Refusal beside a file that is too large */
    WritingVideos.Files files() {
        return new WritingVideos.Files(
                sent("film", film), sent("captionsFr", captionsFr), sent("captionsEn", captionsEn));
    }

    /** The image that was chosen; null for none. @throws Refusal beside one that is too large */
    WritingVideos.@Nullable Sent picture() {
        return sent("picture", picture);
    }

    private static WritingVideos.@Nullable Sent sent(String field, @Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        if (file.getSize() > MOST_MEGABYTES * MEGABYTE) {
            throw Refusal.of(field, "catalogue.mediaTooLarge", MOST_MEGABYTES);
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

    public @Nullable Part getPicture() {
        return picture;
    }

    public void setPicture(@Nullable Part picture) {
        this.picture = picture;
    }
}
