package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.awardlist.AwardListView;
import org.passerelle.credential.awardlist.ListState;
import org.passerelle.credential.awardlist.ListedCourse;
import org.passerelle.credential.awardlist.ListingAwards;
import org.passerelle.credential.awardlist.RowState;
import org.passerelle.credential.awardlist.RowView;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.people.People;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A list of awards: what was read, to be proposed, confirmed and followed. */
@Named
@RequestScoped
@Route(path = "/trainer/awards/{list}", view = "/award/awards.xhtml", access = Permission.GRADE)
public class AwardListPage {
    @Inject
    ListingAwards listing;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private int page = 1;

    @Nullable
    private AwardListView list;

    @Nullable
    private Page<RowView> rejected;

    /** Finds it before anything is shown. */
    public void load() {
        getList();
    }

    /** The list. */
    public AwardListView getList() {
        if (list == null) {
            list = listing.one(parts.id("list"));
        }
        return list;
    }

    /** The course. */
    public ListedCourse getCourse() {
        return listing.course(getList().course());
    }

    /** The rows that are left out. */
    public Page<RowView> getRejected() {
        if (rejected == null) {
            rejected = listing.rows(parts.id("list"), RowState.REJECTED, page);
        }
        return rejected;
    }

    /** Some of the good rows that are not issued yet. */
    public List<RowView> getReady() {
        return listing.rows(parts.id("list"), RowState.READY, 1).items();
    }

    /** How many rows are in this state. */
    public long count(String state) {
        return getList().count(RowState.valueOf(state));
    }

    /** Whether it is in this state. */
    public boolean is(String state) {
        return getList().state() == ListState.valueOf(state);
    }

    /** Whether the caller handed it in. */
    public boolean isMine() {
        return caller.person().filter(getList().proposedBy()::equals).isPresent();
    }

    /** The name of a trainer. */
    public String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    /** Proposes it to a second trainer. */
    public void propose() {
        listing.propose(parts.id("list"));
        again();
    }

    /** Confirms it. */
    public void confirm() {
        listing.confirm(parts.id("list"));
        again();
    }

    /** Gives it up. */
    public void drop() {
        UUID course = getList().course();
        listing.drop(parts.id("list"));
        redirect.to("/trainer/courses/" + course + "/awards");
    }

    private void again() {
        redirect.to("/trainer/awards/" + parts.id("list"));
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
