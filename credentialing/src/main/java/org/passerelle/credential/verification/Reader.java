package org.passerelle.credential.verification;

/** Who reads the answer, which decides how much a document may explain of its own words. */
public enum Reader {
    /** People, who are shown the words themselves: none may have a meaning that the document gives it within itself. */
    PERSON,
    /**
     * Programs, which go by the meaning that JSON-LD gives each word; those of the data model cannot be given another.
     */
    PROGRAM
}
