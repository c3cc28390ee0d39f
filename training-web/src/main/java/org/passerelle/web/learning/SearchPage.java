package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.reading.FindingInCourses;
import org.passerelle.reading.Passage;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** Finds words in the courses in which one has a place. */
@Named
@RequestScoped
@Route(path = "/me/search", view = "/learning/search.xhtml", access = Permission.LEARN)
public class SearchPage {
    private static final int LONGEST = 100;

    @Inject
    FindingInCourses finding;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Nullable
    private List<Passage> passages;

    /** What is looked for. */
    public String getText() {
        String typed = Text.line(parts.word("q"));
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** Where it stands. */
    public List<Passage> getPassages() {
        if (passages == null) {
            passages = finding.find(getText(), locale.language());
        }
        return passages;
    }

    /** Whether there may be more places than are shown. */
    public boolean isCut() {
        return getPassages().size() == FindingInCourses.MOST;
    }
}
