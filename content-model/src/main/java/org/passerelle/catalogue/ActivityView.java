package org.passerelle.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * An activity with what is in it.
 *
 * @param body cleaned HTML that may be shown as it is
 * @param video the media to show; absent for anything but a video
 * @param captionsFr WebVTT captions in French
 * @param captionsEn WebVTT captions in English
 * @param version to be handed back with an edit
 */
public record ActivityView(
        ActivityOutline outline,
        LocalizedText body,
        Optional<UUID> video,
        Optional<UUID> captionsFr,
        Optional<UUID> captionsEn,
        long version) {}
