package org.passerelle.credential.verification;

import java.io.Serializable;
import java.util.List;

/**
 * One thing found by one check.
 *
 * @param code what
 * @param details what fills the gaps of its sentence: texts, and moments as {@link java.time.Instant}
 */
public record Finding(FindingCode code, List<Serializable> details) {
    /** Copies the details. */
    public Finding {
        details = List.copyOf(details);
    }

    /** A finding of this kind with these details. */
    public static Finding of(FindingCode code, Serializable... details) {
        return new Finding(code, List.of(details));
    }

    /** The question that it answers. */
    public Check check() {
        return code.check();
    }

    /** How the question is answered. */
    public Outcome outcome() {
        return code.outcome();
    }

    /** The first detail as text; empty without one. */
    public String detail() {
        return details.isEmpty() ? "" : details.get(0).toString();
    }
}
