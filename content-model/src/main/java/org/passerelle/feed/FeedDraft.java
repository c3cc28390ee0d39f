package org.passerelle.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed as it was typed.
 *
 * @param name how it is called, at most 120 characters
 * @param preset the shipped mapping that it follows; empty when it has its own
 * @param mapping its own mapping, JSON; not looked at when it follows a shipped one
 * @param url where it is fetched; empty for one that comes as files only
 * @param whole whether it is always the whole list, so that what is no longer in it has ended
 */
public record FeedDraft(
        @Nullable String name,
        @Nullable String preset,
        @Nullable String mapping,
        @Nullable String url,
        @Nullable FeedSchedule schedule,
        boolean whole) {}
