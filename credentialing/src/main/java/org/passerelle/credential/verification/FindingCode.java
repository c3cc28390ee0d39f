package org.passerelle.credential.verification;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a verification can find. The sentence for people stands under {@code verify.finding.<CODE>}; programs
 * get the problem type that W3C Verifiable Credentials Data Model 2.0 and Data Integrity 1.0 name for it.
 */
public enum FindingCode {
    /** A credential, written as the standard asks. */
    SOUND(Check.STRUCTURE, Outcome.PASSED, null),
    /** Nothing was handed in. */
    EMPTY(Check.STRUCTURE, Outcome.FAILED, Problem.PARSING),
    /** Not one JSON object. */
    NOT_JSON(Check.STRUCTURE, Outcome.FAILED, Problem.PARSING),
    /** A name stands twice in one object, so that two readers could read two things. */
    DUPLICATE_KEY(Check.STRUCTURE, Outcome.FAILED, Problem.PARSING),
    /** Larger or more tangled than any credential needs to be. */
    TOO_LARGE(Check.STRUCTURE, Outcome.FAILED, Problem.RANGE),
    /** JSON, but no verifiable credential. */
    NOT_A_CREDENTIAL(Check.STRUCTURE, Outcome.FAILED, Problem.MALFORMED),
    /** A part is missing or of the wrong kind; detail: its name. */
    MALFORMED(Check.STRUCTURE, Outcome.FAILED, Problem.MALFORMED),
    /** A claim is written so that programs read it and people do not; detail: where. */
    HIDDEN_CLAIM(Check.STRUCTURE, Outcome.FAILED, Problem.MALFORMED),
    /** A credential in a form that we do not read: a token (JWT), or the data model of before 2025. */
    OTHER_FORM(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** It vouches for a published vocabulary with a digest that is not the vocabulary's; detail: its address. */
    RELATED_ALTERED(Check.STRUCTURE, Outcome.FAILED, Problem.CRYPTOGRAPHIC),
    /** JSON, but no verifiable presentation. */
    NOT_A_PRESENTATION(Check.STRUCTURE, Outcome.FAILED, Problem.MALFORMED),
    /** It vouches for files elsewhere, which were not fetched. */
    RELATED_NOT_CHECKED(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** A badge of Open Badges 2.0. */
    OLDER_FORM(Check.STRUCTURE, Outcome.PASSED, null),
    /** What somebody says in favour of a credential, by itself; detail: what it says. */
    ENDORSEMENT_ALONE(Check.STRUCTURE, Outcome.NOTE, null),
    /** A learner record (Comprehensive Learner Record 2.0), which holds credentials. */
    RECORD_SOUND(Check.STRUCTURE, Outcome.PASSED, null),
    /** A credential, but about something else than an achievement. */
    NOT_A_BADGE(Check.STRUCTURE, Outcome.NOTE, null),
    /** A picture, a PDF or another file without a credential in it. */
    NOTHING_INSIDE(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** A kind of file in which no credential can be. */
    FILE_KIND(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** Damaged, or not what it pretends to be, or with two credentials where one belongs. */
    FILE_UNREADABLE(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** Closed with a password. */
    FILE_LOCKED(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** Larger than the files that are read; detail: how many megabytes are. */
    FILE_TOO_LARGE(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** An archive within an archive, which is not opened. */
    ARCHIVE_NESTED(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** The rest of an archive or a list was left unread, because there is too much of it; detail: how many are read. */
    TOO_MANY(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** The rest of an archive was left unread, because it swells to far more than it was packed into. */
    ARCHIVE_SWELLS(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** A code that opens no credential of ours. */
    CODE_UNKNOWN(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** A line of a list that is neither a code nor a link. */
    NO_LINK(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** A link to elsewhere that was not answered; detail: the address. */
    LINK_UNREACHABLE(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** Found by a code that is printed on pages; what was checked is the credential, not the pages. */
    READ_FROM_PAGES(Check.STRUCTURE, Outcome.NOTE, null),
    /** A code or a link, which only the register can open, asked where there is no network. */
    NOT_OFFLINE(Check.STRUCTURE, Outcome.UNKNOWN, null),
    /** Carried by pages that were not read; what was checked is what is inside. */
    PAGES_NOT_READ(Check.STRUCTURE, Outcome.NOTE, null),
    /** The pages that carry it do not say whom and what it says; details: the holder, the achievement. */
    PAGES_DIFFER(Check.STRUCTURE, Outcome.NOTE, null),

    /** All that Open Badges asks of a badge is there. */
    SCHEMA_MET(Check.SCHEMA, Outcome.PASSED, null),
    /** A part that Open Badges asks for is missing; detail: its name. */
    SCHEMA_NOT_MET(Check.SCHEMA, Outcome.NOTE, null),

    /** All that Comprehensive Learner Record asks of a record is there. */
    RECORD_MET(Check.SCHEMA, Outcome.PASSED, null),
    /** A part that Comprehensive Learner Record asks for is missing; detail: its name. */
    RECORD_NOT_MET(Check.SCHEMA, Outcome.NOTE, null),

    /** Published vocabularies, all known. */
    CONTEXTS_KNOWN(Check.CONTEXTS, Outcome.PASSED, null),
    /** A vocabulary that we do not have; detail: its address. */
    CONTEXT_UNKNOWN(Check.CONTEXTS, Outcome.UNKNOWN, null),
    /** The vocabulary of learner records, which whoever deploys has to bring and did not. */
    RECORD_CONTEXT_MISSING(Check.CONTEXTS, Outcome.UNKNOWN, null),
    /** A vocabulary that this issuer, whom we know, does not use; detail: its address. */
    CONTEXT_FOREIGN(Check.CONTEXTS, Outcome.FAILED, Problem.MALFORMED),
    /** Words are given a meaning inside the document itself. */
    CONTEXT_INLINE(Check.CONTEXTS, Outcome.FAILED, Problem.MALFORMED),
    /** Something is said with words outside the vocabularies, so that no signature covers it. */
    UNDEFINED_TERM(Check.CONTEXTS, Outcome.FAILED, Problem.MALFORMED),

    /** Unaltered since its issuer signed it. */
    SIGNATURE_INTACT(Check.PROOF, Outcome.PASSED, null),
    /** What is shown is unaltered since its issuer signed it; its holder may have kept other parts back. */
    PART_INTACT(Check.PROOF, Outcome.NOTE, null),
    /** Stands at its issuer's address just so. */
    HOSTED_INTACT(Check.PROOF, Outcome.PASSED, null),
    /** Stands at an address from which its issuer does not speak. */
    HOSTED_ELSEWHERE(Check.PROOF, Outcome.FAILED, Problem.VERIFICATION),
    /** Its issuer's keys were not taken along, and cannot be asked for without a network; detail: the issuer. */
    KEYS_NOT_TAKEN(Check.PROOF, Outcome.UNKNOWN, null),
    /** A part of a credential, which the browser cannot check without the platform. */
    PART_NOT_OFFLINE(Check.PROOF, Outcome.UNKNOWN, null),
    /** A report of a check, unaltered since the platform sealed it; details: when it was made, on how many. */
    REPORT_INTACT(Check.PROOF, Outcome.PASSED, null),
    /** A report of a check that was altered since it was sealed, or sealed by somebody else. */
    REPORT_ALTERED(Check.PROOF, Outcome.FAILED, Problem.CRYPTOGRAPHIC),
    /** The pages that carry a report do not say what was sealed with them. */
    REPORT_PAGES_DIFFER(Check.PROOF, Outcome.FAILED, Problem.VERIFICATION),
    /** A report of a check that somebody made whom we do not know; detail: the identifier. */
    REPORT_OF_OTHERS(Check.PROOF, Outcome.UNKNOWN, null),
    /** Not signed. */
    NO_PROOF(Check.PROOF, Outcome.FAILED, Problem.VERIFICATION),
    /** Altered after signing, or signed with another key than it says. */
    ALTERED(Check.PROOF, Outcome.FAILED, Problem.CRYPTOGRAPHIC),
    /** The proof itself is not written as the standard asks. */
    PROOF_MALFORMED(Check.PROOF, Outcome.FAILED, Problem.VERIFICATION),
    /** The proof is not one for issuing credentials. */
    WRONG_PURPOSE(Check.PROOF, Outcome.FAILED, Problem.PURPOSE),
    /** The proof answers another challenge than was set, or none; it may be an old one, shown again. */
    CHALLENGE_DIFFERS(Check.PROOF, Outcome.FAILED, Problem.CHALLENGE),
    /** The proof was made for somebody else than asked for it. */
    DOMAIN_DIFFERS(Check.PROOF, Outcome.FAILED, Problem.DOMAIN),
    /** The proof's own date of expiry is past; detail: when. */
    PROOF_EXPIRED(Check.PROOF, Outcome.FAILED, Problem.VERIFICATION),
    /** Signed with a key of somebody else than the named issuer. */
    KEY_OF_ANOTHER(Check.PROOF, Outcome.FAILED, Problem.METHOD),
    /** The issuer has no such key. */
    KEY_UNLISTED(Check.PROOF, Outcome.FAILED, Problem.METHOD),
    /** The issuer has this key, but not for issuing. */
    KEY_NOT_FOR_ISSUING(Check.PROOF, Outcome.FAILED, Problem.PURPOSE),
    /** The key fell into other hands, nothing signed with it can be relied upon; detail: since when. */
    KEY_COMPROMISED(Check.PROOF, Outcome.FAILED, Problem.METHOD),
    /** Signed after the key was retired. */
    KEY_RETIRED(Check.PROOF, Outcome.FAILED, Problem.METHOD),
    /** Signed in a way that we cannot check; detail: its name. */
    SUITE_UNKNOWN(Check.PROOF, Outcome.UNKNOWN, null),
    /** The issuer signed with this key at that time; detail: when. */
    KEY_IN_USE(Check.KEY, Outcome.PASSED, null),
    /** The issuer's keys are published elsewhere and were not fetched; detail: the issuer's identifier. */
    ISSUER_UNREACHABLE(Check.PROOF, Outcome.UNKNOWN, null),

    /** In our directory of issuers. */
    ISSUER_KNOWN(Check.ISSUER, Outcome.PASSED, null),
    /** Nobody has told us who this is; detail: the issuer's identifier. */
    ISSUER_UNKNOWN(Check.ISSUER, Outcome.NOTE, null),
    /** Calls itself by the name of an issuer that we know, and is not that one; detail: the name. */
    ISSUER_NAME_TAKEN(Check.ISSUER, Outcome.UNKNOWN, null),

    /** In force. */
    IN_FORCE(Check.DATES, Outcome.PASSED, null),
    /** Begins later; detail: when. */
    NOT_YET_VALID(Check.DATES, Outcome.FAILED, Problem.RANGE),
    /** Ended; detail: when. */
    EXPIRED(Check.DATES, Outcome.FAILED, Problem.RANGE),

    /** Not withdrawn; detail: the time of the list or register that says so. */
    NOT_REVOKED(Check.STATUS, Outcome.PASSED, null),
    /**
     * Not withdrawn when a list was made whose time is over, where there is no way to a newer one; detail: that time.
     */
    NOT_REVOKED_THEN(Check.STATUS, Outcome.NOTE, null),
    /** Withdrawn by its issuer; details: when, why. */
    REVOKED(Check.STATUS, Outcome.FAILED, Problem.STATUS),
    /** Withdrawn because a corrected one took its place; details: when, why. */
    SUPERSEDED(Check.STATUS, Outcome.FAILED, Problem.STATUS),
    /** Withdrawn, as its issuer says; detail: why, in the issuer's words, or nothing. */
    REVOKED_BY_ISSUER(Check.STATUS, Outcome.FAILED, Problem.STATUS),
    /** Rightly signed, but the issuer's register does not hold it. */
    NOT_IN_REGISTER(Check.STATUS, Outcome.UNKNOWN, null),
    /** Withdrawn, as its issuer's list says; detail: the time of the list. */
    REVOKED_IN_LIST(Check.STATUS, Outcome.FAILED, Problem.STATUS),
    /** Put on hold for now, as its issuer's list says; detail: the time of the list. */
    SUSPENDED_IN_LIST(Check.STATUS, Outcome.FAILED, Problem.STATUS),
    /** What it says of its place in a list is not written as the standard asks. */
    STATUS_MALFORMED(Check.STATUS, Outcome.FAILED, Problem.STATUS_VALUE),
    /** Its place lies beyond the end of the list. */
    STATUS_OUT_OF_RANGE(Check.STATUS, Outcome.FAILED, Problem.STATUS_RANGE),
    /** The list is shorter than the standard allows, so that whoever asks gives away after whom; detail: its length. */
    STATUS_LIST_SHORT(Check.STATUS, Outcome.UNKNOWN, Problem.STATUS_LENGTH),
    /** The list that it names is not rightly signed by its issuer, not in force, or of another purpose. */
    STATUS_LIST_UNPROVEN(Check.STATUS, Outcome.UNKNOWN, Problem.STATUS),
    /** The list in which it would be withdrawn could not be had, or is of a kind that we do not read. */
    STATUS_NOT_CHECKED(Check.STATUS, Outcome.UNKNOWN, Problem.STATUS_RETRIEVAL),
    /** Its issuer gave no means of withdrawing it. */
    NO_STATUS(Check.STATUS, Outcome.NOTE, null),

    /** Names works by their digest, none of which was handed in with it; detail: how many. */
    WORK_NAMED(Check.EVIDENCE, Outcome.PASSED, null),
    /** A work that was handed in with it is the one that was assessed; detail: the file's name. */
    WORK_MATCHES(Check.EVIDENCE, Outcome.PASSED, null),

    /** A credential within it that is genuine and in force; details: what was earned, who issued it. */
    HELD_VALID(Check.RECORD, Outcome.PASSED, null),
    /** The same, with something to know first, which checking it alone tells; details: the same. */
    HELD_NOTED(Check.RECORD, Outcome.NOTE, null),
    /** A credential within it that names its holder otherwise than it; details: what was earned, that name. */
    HELD_OTHER_NAME(Check.RECORD, Outcome.NOTE, null),
    /** A credential within it that was withdrawn or replaced; details: what was earned, who issued it. */
    HELD_WITHDRAWN(Check.RECORD, Outcome.FAILED, Problem.STATUS),
    /** A credential within it that is altered, over, or not rightly signed; details: the same. */
    HELD_NOT_VALID(Check.RECORD, Outcome.FAILED, Problem.VERIFICATION),
    /** A credential within it about which we cannot tell; details: the same. */
    HELD_NOT_CHECKED(Check.RECORD, Outcome.UNKNOWN, null),
    /** The rest of those within it was left unread, because there are too many; detail: how many are read. */
    HELD_UNREAD(Check.RECORD, Outcome.UNKNOWN, null),

    /** An organisation speaks in its favour, rightly signed and not withdrawn; details: who, what it says. */
    ENDORSED(Check.ENDORSEMENT, Outcome.PASSED, null),
    /** It carries an endorsement that is altered, withdrawn or about something else; detail: whose. */
    ENDORSEMENT_NOT_VALID(Check.ENDORSEMENT, Outcome.NOTE, null),
    /** It carries an endorsement that could not be checked; detail: whose. */
    ENDORSEMENT_NOT_CHECKED(Check.ENDORSEMENT, Outcome.NOTE, null),

    /** About the person asked for. */
    PERSON_MATCHES(Check.SUBJECT, Outcome.PASSED, null),
    /** One name holds the other, such as a second first name more; detail: the holder's name. */
    PERSON_CLOSE(Check.SUBJECT, Outcome.NOTE, null),
    /** About somebody else than asked for, or under another name; detail: the holder's name. */
    PERSON_DIFFERS(Check.SUBJECT, Outcome.FAILED, null),
    /** It says nothing that could be compared with the name or the e-mail address asked for. */
    PERSON_NOT_NAMED(Check.SUBJECT, Outcome.NOTE, null);

    private final Check check;
    private final Outcome outcome;

    @Nullable
    private final String problem;

    /** Whether it says that the issuer signed what is shown. */
    boolean isIntact() {
        return this == SIGNATURE_INTACT || this == PART_INTACT || this == HOSTED_INTACT || this == REPORT_INTACT;
    }

    FindingCode(Check check, Outcome outcome, @Nullable String problem) {
        this.check = check;
        this.outcome = outcome;
        this.problem = problem;
    }

    /** The question that it answers. */
    public Check check() {
        return check;
    }

    /** How the question is answered. */
    public Outcome outcome() {
        return outcome;
    }

    /** The specifications' problem type, for the W3C verifier API; empty for what is no error. */
    public Optional<URI> problemType() {
        return Optional.ofNullable(problem).map(URI::create);
    }

    /** The problem types of the specifications, as they write them. */
    private static final class Problem {
        private static final String MODEL = "https://www.w3.org/TR/vc-data-model#";
        private static final String SECURITY = "https://w3id.org/security#";
        static final String PARSING = MODEL + "PARSING_ERROR";
        static final String CRYPTOGRAPHIC = MODEL + "CRYPTOGRAPHIC_SECURITY_ERROR";
        static final String MALFORMED = MODEL + "MALFORMED_VALUE_ERROR";
        static final String RANGE = MODEL + "RANGE_ERROR";
        static final String VERIFICATION = SECURITY + "PROOF_VERIFICATION_ERROR";
        static final String METHOD = SECURITY + "INVALID_VERIFICATION_METHOD";
        static final String PURPOSE = SECURITY + "INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD";
        static final String CHALLENGE = SECURITY + "INVALID_CHALLENGE_ERROR";
        static final String DOMAIN = SECURITY + "INVALID_DOMAIN_ERROR";
        private static final String LIST = "https://www.w3.org/ns/credentials/status-list#";
        static final String STATUS = LIST + "STATUS_VERIFICATION_ERROR";
        static final String STATUS_RETRIEVAL = LIST + "STATUS_RETRIEVAL_ERROR";
        static final String STATUS_LENGTH = LIST + "STATUS_LIST_LENGTH_ERROR";
        static final String STATUS_RANGE = LIST + "RANGE_ERROR";
        static final String STATUS_VALUE = LIST + "MALFORMED_VALUE_ERROR";
    }
}
