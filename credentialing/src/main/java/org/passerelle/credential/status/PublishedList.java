package org.passerelle.credential.status;

import java.time.Duration;
import java.time.Instant;

/**
 * A status list as it is served.
 *
 * @param document the signed credential, to be sent as {@code application/vc} in UTF-8
 * @param sha256 of the document, in hexadecimal; serves as its ETag
 * @param signedAt when it was signed; what was withdrawn since is not in it
 * @param ttl how long a copy may be kept before asking again
 */
public record PublishedList(String document, String sha256, Instant signedAt, Duration ttl) {}
