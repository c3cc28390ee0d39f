package org.passerelle.discussion;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Page;

/**
 * A thread, as one reader sees it.
 *
 * @param posts what opened it, and then the replies, the oldest first
 * @param answer the accepted answer, shown on top
 * @param mine whether the reader opened it
 */
public record ThreadView(
        UUID id,
        Room room,
        ThreadKind kind,
        String title,
        Optional<LocalizedText> unit,
        Page<PostView> posts,
        Optional<PostView> answer,
        boolean mine,
        boolean followed) {}
