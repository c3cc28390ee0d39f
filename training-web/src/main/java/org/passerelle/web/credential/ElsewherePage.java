package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.elsewhere.BringingIn;
import org.passerelle.credential.elsewhere.BroughtView;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.Limits;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** People bring in what others issued to them, have it checked again, and delete it. */
@Named
@RequestScoped
@Route(path = "/me/credentials/elsewhere", view = "/credential/elsewhere.xhtml", access = Permission.LEARN)
public class ElsewherePage {
    private static final String ADDRESS = "/me/credentials/elsewhere";

    @Inject
    BringingIn bringing;

    @Inject
    Redirect redirect;

    @Nullable
    private List<Part> files;

    private String text = "";
    private List<BringingIn.Rejected> rejected = List.of();

    @Nullable
    private List<BroughtView> mine;

    /** What is kept, the newest first. */
    public List<BroughtView> getMine() {
        if (mine == null) {
            mine = bringing.mine();
        }
        return mine;
    }

    /** What was not kept at the click before. */
    public List<BringingIn.Rejected> getRejected() {
        return rejected;
    }

    /** Verifies and keeps what was given; stays on the page when something was not kept. */
    public void bring() {
        List<Dropped> given = new ArrayList<>();
        long size = 0;
        for (Part part : files == null ? List.<Part>of() : files) {
            size += part.getSize();
            if (part.getSize() > 0) {
                given.add(read(part));
            }
        }
        if (size > Limits.MOST_ARCHIVE) {
            throw Refusal.of("file", "verify.tooMuch", Limits.megabytes(Limits.MOST_ARCHIVE));
        }
        if (!text.isEmpty()) {
            given.add(Dropped.of("", text.getBytes(StandardCharsets.UTF_8)));
        }
        rejected = bringing.bring(given);
        mine = null;
        if (rejected.isEmpty()) {
            redirect.to(ADDRESS);
        }
    }

    private static Dropped read(Part part) {
        String name = part.getSubmittedFileName();
        try (var in = part.getInputStream()) {
            return Dropped.of(name == null || name.isBlank() ? "?" : name, in.readNBytes(Limits.MOST_ARCHIVE + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks one again. */
    public void again(UUID id) {
        bringing.recheck(id);
        redirect.to(ADDRESS);
    }

    /** Deletes one. */
    public void delete(UUID id) {
        bringing.delete(id);
        redirect.to(ADDRESS);
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }
}
