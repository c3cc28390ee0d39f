package org.passerelle.web.design.experience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.ModeratingRemarks;
import org.passerelle.design.experience.Remark;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** On which administrators hide remarks on experiences with a reason, and answer appeals. */
@Named
@RequestScoped
@Route(path = "/admin/remarks", view = "/design/experience/moderate.xhtml", access = Permission.ADMINISTER)
public class AdminRemarksPage {
    @Inject
    ModeratingRemarks moderating;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<Remark> remarks;

    /** The remarks, appeals that wait first. */
    public List<Remark> getRemarks() {
        if (remarks == null) {
            remarks = moderating.latest();
        }
        return remarks;
    }

    /** Hides one, with the reason typed beside it. */
    public void hide(UUID remark) {
        moderating.hide(remark, parts.word("reason-" + remark));
        again();
    }

    /** Shows one again. */
    public void reveal(UUID remark) {
        moderating.show(remark);
        again();
    }

    /** Leaves one hidden after an appeal. */
    public void uphold(UUID remark) {
        moderating.uphold(remark, parts.word("reason-" + remark));
        again();
    }

    private void again() {
        redirect.to("/admin/remarks");
    }
}
