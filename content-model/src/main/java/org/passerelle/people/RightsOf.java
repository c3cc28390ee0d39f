package org.passerelle.people;

import java.util.UUID;
import org.passerelle.kernel.*;

/** Rights. */
@UseCase
public class RightsOf {
    /** Of. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Rights person(UUID id) {
        return Rights.NONE;
    }
}
