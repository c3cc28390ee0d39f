package org.passerelle.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.*;

/** Audit. */
@UseCase
public class Auditing {
    /** Record. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void record(@Nullable UUID who, String act, String object, AuditLine.Outcome o, String d, String c) {}
}
