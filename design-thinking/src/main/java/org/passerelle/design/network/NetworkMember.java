package org.passerelle.design.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.design.procedure.Owner;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Somebody of the network who agreed to be found by the others, until they say that they no longer do. */
@Entity
@Table(schema = "design", name = "network_member")
public class NetworkMember extends BaseEntity {
    @Embedded
    private Owner person;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector", nullable = false)
    private Sector sector = Sector.SUPPORT;

    @Column(name = "post", nullable = false)
    private String post = "";

    @Column(name = "territory", nullable = false)
    private String territory = "";

    @Column(name = "helps", nullable = false)
    private String helps = "";

    @Column(name = "listed", nullable = false)
    private boolean listed;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected NetworkMember() {}

    NetworkMember(Owner person, MemberSheet sheet, Instant now) {
        this.person = person;
        say(person, sheet, now);
    }

    /** Says it, and agrees to be found. @throws Refusal beside the field that is missing or too long */
    void say(Owner under, MemberSheet sheet, Instant now) {
        person = under;
        sector = sheet.sector();
        post = Text.required("post", sheet.post(), 120);
        territory = Text.required("territory", sheet.territory(), 120);
        helps = Text.within("helps", Text.lines(sheet.helps()), 600);
        if (helps.isEmpty()) {
            throw Refusal.of("helps", "kernel.required");
        }
        listed = true;
        updatedAt = now;
    }

    void hide(Instant now) {
        listed = false;
        updatedAt = now;
    }

    /** Who. */
    public Owner person() {
        return person;
    }

    /** Their field of public action. */
    public Sector sector() {
        return sector;
    }

    /** What they do, and where. */
    public String post() {
        return post;
    }

    /** For which territory. */
    public String territory() {
        return territory;
    }

    /** With what they can help. */
    public String helps() {
        return helps;
    }

    /** Whether the others find them. */
    public boolean isListed() {
        return listed;
    }

    /** When they last said so. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
