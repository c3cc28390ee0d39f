package org.passerelle.web.feed;

import org.jspecify.annotations.Nullable;
import org.passerelle.feed.FeedDraft;
import org.passerelle.feed.FeedSchedule;
import org.passerelle.feed.FeedView;
import org.passerelle.kernel.Refusal;

/** What stands in the fields of a feed's form. */
public class FeedFields {
    private String name = "";
    private String preset = "";
    private String mapping = "";
    private String url = "";
    private String schedule = "";
    private boolean whole;
    private long version;

    void fill(FeedView feed) {
        name = feed.name();
        preset = feed.preset();
        mapping = feed.mapping();
        url = feed.url();
        schedule = feed.schedule().name();
        whole = feed.whole();
        version = feed.version();
    }

    /** @throws Refusal beside {@code schedule} when it is none of the list */
    FeedDraft draft() {
        return new FeedDraft(name, preset, mapping, url.strip(), often(), whole);
    }

    private FeedSchedule often() {
        try {
            return FeedSchedule.valueOf(schedule);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("schedule", "kernel.required");
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = said(name);
    }

    public String getPreset() {
        return preset;
    }

    public void setPreset(@Nullable String preset) {
        this.preset = said(preset);
    }

    public String getMapping() {
        return mapping;
    }

    public void setMapping(@Nullable String mapping) {
        this.mapping = said(mapping);
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = said(url);
    }

    public String getSchedule() {
        return schedule;
    }

    public void setSchedule(@Nullable String schedule) {
        this.schedule = said(schedule);
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
