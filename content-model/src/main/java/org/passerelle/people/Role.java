package org.passerelle.people;

import java.util.Set;
import org.passerelle.kernel.Permission;

/** What a person is in an organisation or on the platform: a set of fine permissions with a name. */
public enum Role {
    /** Learns; every confirmed person does. */
    LEARNER(Permission.OWN_ACCOUNT, Permission.LEARN),
    /** Says which skills an organisation looks for. */
    EMPLOYER(Permission.POST_DEMAND),
    /** Writes courses for a training body, answers their learners, and attests what people can do. */
    TRAINER(Permission.AUTHOR_COURSE, Permission.GRADE, Permission.ATTEST_SKILL),
    /** Checks credentials for an organisation and attests skills. */
    HR_VALIDATOR(Permission.VALIDATE_SKILL, Permission.ATTEST_SKILL),
    /** Redesigns a public service, and may pose a challenge. */
    CIVIL_SERVANT(Permission.TAKE_PART_IN_DESIGN, Permission.LEAD_CHALLENGE, Permission.JOIN_NETWORK),
    /** Poses challenges for a territory and follows them. */
    ELECTED_OFFICIAL(Permission.TAKE_PART_IN_DESIGN, Permission.LEAD_CHALLENGE, Permission.JOIN_NETWORK),
    /** Leads teams through the stages of a challenge. */
    FACILITATOR(Permission.TAKE_PART_IN_DESIGN, Permission.LEAD_CHALLENGE, Permission.JOIN_NETWORK),
    /** Runs the platform for the region. */
    ADMINISTRATOR(Permission.ADMINISTER, Permission.READ_AUDIT, Permission.RUN_JOBS, Permission.JOIN_NETWORK);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
