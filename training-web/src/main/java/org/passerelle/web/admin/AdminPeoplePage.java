package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.people.People;
import org.passerelle.web.platform.Route;

/** The people, by name, with their roles. */
@Named
@RequestScoped
@Route(path = "/admin/people", view = "/admin/people.xhtml", access = Permission.ADMINISTER)
public class AdminPeoplePage {
    private static final int SIZE = 25;

    @Inject
    People people;

    @Nullable
    private String question;

    private int page = 1;

    @Nullable
    private Page<People.Line> shown;

    /** Those whose name or address holds the words. */
    public Page<People.Line> getPeople() {
        if (shown == null) {
            shown = people.list(page, SIZE, question);
        }
        return shown;
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
