package org.passerelle.design.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.passerelle.kernel.Text;

/** Who answers for something and is asked when it is time to measure; passed on when somebody leaves. */
@Embeddable
public class Owner {
    @Column(name = "owner_id", nullable = false)
    private UUID person = new UUID(0, 0);

    @Column(name = "owner_name", nullable = false)
    private String name = "";

    /** For the persistence provider. */
    protected Owner() {}

    /** A person under the name that the others know. */
    public Owner(UUID person, String name) {
        this.person = person;
        this.name = Text.required("owner", name, 240);
    }

    /** Who. */
    public UUID person() {
        return person;
    }

    /** The name. */
    public String name() {
        return name;
    }
}
