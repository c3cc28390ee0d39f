package org.passerelle.catalogue;

import java.util.UUID;

/**
 * A file of a course.
 *
 * @param type as HTTP says it
 * @param size in bytes
 * @param piece how many bytes a piece holds, but for the last
 */
public record MediaView(UUID id, String name, String type, long size, int piece) {}
