package org.passerelle.feed;

/** How a feed is written. */
public enum FeedFormat {
    /** Objects in an array, somewhere in a document. */
    JSON,
    /** Elements of one name, somewhere in a document. */
    XML,
    /** A table with a header; what separates its columns is found out. */
    CSV,
    /** Postings of schema.org, as JSON-LD alone or within the pages of a site. */
    JSON_LD
}
