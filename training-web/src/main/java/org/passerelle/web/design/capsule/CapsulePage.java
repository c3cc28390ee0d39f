package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.capsule.Capsule;
import org.passerelle.design.capsule.CapsuleReading;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A capsule, part by part, at the part where one stopped; at its end the decision, and then the question. */
@Named
@RequestScoped
@Route(
        path = "/design/capsules/{capsule}",
        view = "/design/capsule/show.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class CapsulePage {
    @Inject
    ReadingCapsules reading;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private ReadingCapsules.@Nullable Standing standing;

    /** Finds it before anything is shown, so that an absent one is "not found". */
    public void load() {
        getStanding();
    }

    /** The capsule, and where one is in it. */
    public ReadingCapsules.Standing getStanding() {
        if (standing == null) {
            standing = reading.show(parts.word("capsule"));
        }
        return standing;
    }

    /** The capsule. */
    public Capsule getCapsule() {
        return getStanding().capsule();
    }

    /** Whether it was never opened. */
    public boolean isFresh() {
        return getStanding().reading().isEmpty();
    }

    /** Whether a part is to be read. */
    public boolean isReading() {
        return !isFresh() && !getStanding().isFinished() && getAt() < getCount();
    }

    /** Whether one has to decide. */
    public boolean isDeciding() {
        return !isFresh() && !getStanding().isFinished() && getAt() >= getCount();
    }

    /** Whether it was read to its end. */
    public boolean isFinished() {
        return getStanding().isFinished();
    }

    /** The part at which one is, from 0. */
    public int getAt() {
        return getStanding().reading().map(CapsuleReading::part).orElse(0);
    }

    /** How many parts there are. */
    public int getCount() {
        return getCapsule().parts().size();
    }

    /** The part at which one is; nothing when there is none. */
    public List<Capsule.Part> getNow() {
        return isReading() ? List.of(getCapsule().parts().get(getAt())) : List.of();
    }

    /** What was decided; null before. */
    public @Nullable LocalizedText getDecided() {
        return getStanding()
                .reading()
                .flatMap(r -> getCapsule().option(r.choice()))
                .orElse(null);
    }

    /** Begins. */
    public void begin() {
        go(0);
    }

    /** Goes on. */
    public void next() {
        go(sent("at") + 1);
    }

    /** Goes back. */
    public void back() {
        go(sent("at") - 1);
    }

    /** Decides, and finishes. */
    public void decide() {
        reading.decide(getCapsule().slug(), sent("choice"));
        redirect.to(address());
    }

    private void go(int part) {
        reading.reach(getCapsule().slug(), part);
        redirect.to(address());
    }

    private String address() {
        return "/design/capsules/" + getCapsule().slug() + "#part";
    }

    private int sent(String name) {
        String value = parts.word(name);
        return value.matches("\\d{1,2}") ? Integer.parseInt(value) : -1;
    }
}
