package org.passerelle.kernel;

/** The fine rights. Pages and use cases ask for these, never for roles; a role is a set of them. */
public enum Permission {
    /** What anybody may do, without an account. */
    PUBLIC,
    /** What every signed-in person may do to what is theirs. */
    OWN_ACCOUNT,
    /** Enrol, learn, be assessed, hold credentials. */
    LEARN,
    /** Post and change the demands of an organisation. */
    POST_DEMAND,
    /** Write and publish the courses of a training body. */
    AUTHOR_COURSE,
    /** Record grades and answer learners in the runs of a training body. */
    GRADE,
    /** Keep verification reports for an organisation. */
    VALIDATE_SKILL,
    /** Attest in the name of an organisation what somebody can do. */
    ATTEST_SKILL,
    /** Enter the design-thinking module and take part. */
    TAKE_PART_IN_DESIGN,
    /** Pose a challenge, lead its team through the stages. */
    LEAD_CHALLENGE,
    /** Meet the others of the network of innovation leads. */
    JOIN_NETWORK,
    /** Approve, suspend and describe organisations, see people. */
    ADMINISTER,
    /** Read the audit. */
    READ_AUDIT,
    /** Start imports and see background jobs. */
    RUN_JOBS
}
