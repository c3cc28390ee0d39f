package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** For which training body a new course is written. */
@Named
@RequestScoped
public class Body {
    @Inject
    Choices choices;

    private String chosen = "";

    /** The one chosen, or the only one. @throws Refusal when it is none of the caller's */
    UUID id() {
        return choices.getBodies().stream()
                .map(SelectItem::getValue)
                .map(Object::toString)
                .filter(id -> chosen.isEmpty() || id.equals(chosen))
                .findFirst()
                .map(UUID::fromString)
                .orElseThrow(() -> Refusal.of("body", "kernel.required"));
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = Typed.said(chosen);
    }
}
