package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.sharing.Sharing;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What a holder shows by a link, checked at the moment that it is opened; or that the link has ended. */
@Named
@RequestScoped
@Route(path = "/shared/{code}", view = "/credential/shared.xhtml", access = Permission.PUBLIC, cookieless = true)
public class SharedPage {
    @Inject
    Sharing sharing;

    @Inject
    BatchVerifying verifying;

    @Nullable
    private String code;

    @Nullable
    private BatchRow row;

    /** Finds it before anything is shown. */
    public void load() {
        row = sharing.open(code == null ? "" : code)
                .map(document -> Dropped.of("", document.getBytes(StandardCharsets.UTF_8)))
                .map(document -> verifying.verify(List.of(document), "").rows().get(0))
                .orElse(null);
    }

    /** What is shown, with what was found of it; null when the link has ended. */
    public @Nullable BatchRow getRow() {
        return row;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
