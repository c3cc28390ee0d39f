package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.passerelle.catalogue.ProposingTutorials;

/** Who proposed a tutorial, where they wish to be named. */
@Named
@RequestScoped
public class CreditLine {
    @Inject
    ProposingTutorials proposing;

    /** The name; empty for none. */
    public String of(UUID course) {
        return proposing.credit(course).orElse("");
    }
}
