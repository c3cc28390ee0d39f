package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.EnrollingMany;
import org.passerelle.delivery.EnrolmentListView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A file of people to be enrolled: what is wrong with which row, and then what became of it. */
@Named
@RequestScoped
@Route(path = "/trainer/enrol/{list}", view = "/trainer/enrol-list.xhtml", access = Permission.GRADE)
public class EnrolListPage {
    private static final int MOST = 100;

    @Inject
    EnrollingMany enrolling;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private EnrolmentListView list;

    /** Finds it before anything is shown. */
    public void load() {
        getList();
    }

    /** The list. */
    public EnrolmentListView getList() {
        if (list == null) {
            list = enrolling.one(parts.id("list"));
        }
        return list;
    }

    /** The first of the rows that are left out; the file has them all. */
    public List<EnrolmentListView.Row> getRejected() {
        List<EnrolmentListView.Row> all = getList().rejected();
        return all.subList(0, Math.min(all.size(), MOST));
    }

    /** How many seats are left; as many as rows where seats are not counted. */
    public long getLeft() {
        return getList().run().left().map(Integer::longValue).orElse(getList().count("READY"));
    }

    /** Enrols the good rows. */
    public void enrol() {
        enrolling.enrol(parts.id("list"));
        redirect.to("/trainer/enrol/" + parts.id("list"));
    }

    /** Gives the list up. */
    public void drop() {
        UUID course = getList().course();
        enrolling.drop(parts.id("list"));
        redirect.to("/trainer/courses/" + course + "/enrol");
    }
}
