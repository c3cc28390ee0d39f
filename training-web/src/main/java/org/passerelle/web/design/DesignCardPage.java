package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** One method card, printable. */
@Named
@RequestScoped
@Route(path = "/design/cards/{slug}", view = "/design/card.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class DesignCardPage {
    @Inject
    Methods methods;

    @Nullable
    private String slug;

    @Nullable
    private MethodCard card;

    /** Finds the card before anything is shown, so that an absent one is "not found". */
    public void load() {
        card = methods.card(slug == null ? "" : slug);
    }

    /** The card. */
    public MethodCard getCard() {
        return Objects.requireNonNull(card);
    }

    /** Where the stage is taught at which it serves. */
    public String getLesson() {
        return StageLessonPage.address(getCard().stage());
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }
}
