package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.FilmQuality;
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
    private Part filmP480;

    @Nullable
    private Part filmP240;

    @Nullable
    private Part filmSound;

    @Nullable
    private Part picture;

    /** What was chosen. @throws Refusal beside a file that is too large */
    WritingVideos.Files files() {
        return new WritingVideos.Files(
                sent("film", film), sent("captionsFr", captionsFr), sent("captionsEn", captionsEn), lighter());
    }

    private Map<FilmQuality, WritingVideos.Sent> lighter() {
        Map<FilmQuality, WritingVideos.Sent> lighter = new EnumMap<>(FilmQuality.class);
        put(lighter, FilmQuality.P480, filmP480);
        put(lighter, FilmQuality.P240, filmP240);
        put(lighter, FilmQuality.SOUND, filmSound);
        return lighter;
    }

    private static void put(Map<FilmQuality, WritingVideos.Sent> lighter, FilmQuality quality, @Nullable Part file) {
        WritingVideos.Sent sent = sent("film" + quality, file);
        if (sent != null) {
            lighter.put(quality, sent);
        }
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

    public @Nullable Part getFilmP480() {
        return filmP480;
    }

    public void setFilmP480(@Nullable Part filmP480) {
        this.filmP480 = filmP480;
    }

    public @Nullable Part getFilmP240() {
        return filmP240;
    }

    public void setFilmP240(@Nullable Part filmP240) {
        this.filmP240 = filmP240;
    }

    public @Nullable Part getFilmSound() {
        return filmSound;
    }

    public void setFilmSound(@Nullable Part filmSound) {
        this.filmSound = filmSound;
    }
}
