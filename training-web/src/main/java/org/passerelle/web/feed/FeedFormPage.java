package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.feed.FeedDraft;
import org.passerelle.feed.FeedSchedule;
import org.passerelle.feed.FeedView;
import org.passerelle.feed.Feeds;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.GuardedClient;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which a feed is added or changed. */
@Named
@RequestScoped
@Route(path = "/admin/feeds/new", view = "/feed/edit.xhtml", access = Permission.RUN_JOBS)
@Route(path = "/admin/feeds/{feed}/edit", view = "/feed/edit.xhtml", access = Permission.RUN_JOBS)
public class FeedFormPage {
    @Inject
    Feeds feeds;

    @Inject
    GuardedClient client;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private final FeedFields fields = new FeedFields();

    /** A shipped mapping to start from. */
    public record Example(String name, String text) {}

    /** Begins with the feed that is changed. */
    public void load() {
        if (isNew()) {
            fields.setPreset("schema-org");
            fields.setSchedule(FeedSchedule.NONE.name());
            return;
        }
        FeedView feed = feeds.get(parts.id("feed"));
        fields.fill(feed);
    }

    /** Whether it is a new one. */
    public boolean isNew() {
        return parts.word("feed").isEmpty();
    }

    /** What is typed. */
    public FeedFields getFields() {
        return fields;
    }

    /** Keeps it. */
    public void save() {
        FeedDraft draft = fields.draft();
        if (!fields.getUrl().isBlank()) {
            client.check(fields.getUrl());
        }
        UUID feed;
        if (isNew()) {
            feed = feeds.add(draft);
        } else {
            feed = parts.id("feed");
            feeds.change(feed, draft, fields.getVersion());
        }
        redirect.to("/admin/feeds/" + feed);
    }

    /** The shipped mappings, after one's own. */
    public List<SelectItem> getPresets() {
        return Stream.concat(
                        feeds.presets().stream().map(p -> new SelectItem(p, texts.of("feed.preset." + p))),
                        Stream.of(new SelectItem("", texts.of("feed.preset.own"))))
                .toList();
    }

    /** The shipped mappings with their texts. */
    public List<Example> getExamples() {
        return feeds.presets().stream()
                .map(p -> new Example(texts.of("feed.preset." + p), feeds.preset(p)))
                .toList();
    }

    /** How often it may be read. */
    public List<SelectItem> getSchedules() {
        return Arrays.stream(FeedSchedule.values())
                .map(s -> new SelectItem(s.name(), texts.name("feed.schedule", s)))
                .toList();
    }
}
