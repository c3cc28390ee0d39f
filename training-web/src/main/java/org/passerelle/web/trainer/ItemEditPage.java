package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.WritingVideos;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Writes a question of a quiz. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/items/{item}",
        view = "/trainer/item.xhtml",
        access = Permission.AUTHOR_COURSE)
public class ItemEditPage {
    private static final String NEW = "new";
    private static final int HARDEST = 5;

    /** The kinds of questions. */
    static final List<String> TYPES = List.of(
            "SINGLE",
            "MULTIPLE",
            "NUMERIC",
            "SHORT_TEXT",
            "CLOZE",
            "MATCHING",
            "ORDERING",
            "CATEGORISING",
            "HOTSPOT",
            "PARAMETRISED",
            "ESSAY",
            "UPLOAD");

    @Inject
    Authoring authoring;

    @Inject
    SettingItems setting;

    @Inject
    MediaLibrary library;

    @Inject
    Uploads uploads;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final ItemFields fields = new ItemFields();

    /** The kind is known before the fields are read: it says which there are. */
    @PostConstruct
    void begin() {
        String type = parts.word("type");
        fields.setType(TYPES.contains(type) ? type : "SINGLE");
    }

    /** Begins with the question; a new one tells about the course's first skill until another one is ticked. */
    public void load() {
        if (!isNew()) {
            fields.fill(sheet().items().stream()
                    .filter(item -> item.key().equals(parts.word("item")))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("item", parts.word("item"))));
        } else {
            sheet();
            fields.setSkills(getSkills().stream()
                    .limit(1)
                    .map(skill -> String.valueOf(skill.getValue()))
                    .toList());
        }
    }

    /** Whether it is a new question. */
    public boolean isNew() {
        return NEW.equals(parts.word("item"));
    }

    /** Whether it is made of parts, such as options or pairs. */
    public boolean isInParts() {
        return !Set.of("NUMERIC", "SHORT_TEXT", "ORDERING").contains(fields.getType());
    }

    /** The skills of the course, of which the question tells about one. */
    public List<SelectItem> getSkills() {
        return authoring.mine(parts.id("id")).card().skills().stream()
                .map(s -> new SelectItem(s.uri(), referential.label(s.uri(), locale.language())))
                .toList();
    }

    /** From easy to hard. */
    public List<SelectItem> getDifficulties() {
        return IntStream.rangeClosed(1, HARDEST)
                .mapToObj(n -> new SelectItem(String.valueOf(n), texts.name("trainer.difficulty", n)))
                .toList();
    }

    /** Whether there is an image to show. */
    public boolean isPictured() {
        return !fields.getImage().isEmpty();
    }

    /** The image. */
    public UUID getPicture() {
        return UUID.fromString(fields.getImage());
    }

    private SettingItems.Sheet sheet() {
        return setting.of(parts.id("id"), parts.id("activity"));
    }

    /** Keeps the question, and the image that was chosen for it. */
    public void save() {
        WritingVideos.Sent picture = uploads.picture();
        if (picture != null) {
            fields.setImage(
                    library.add(parts.id("id"), picture.name(), picture.bytes()).toString());
        }
        String key = isNew() ? freeKey(sheet().items()) : parts.word("item");
        setting.put(parts.id("id"), parts.id("activity"), fields.item(key), fields.getBefore());
        redirect.to(getBack());
    }

    /** Takes the question away. */
    public void remove() {
        setting.remove(parts.id("id"), parts.id("activity"), parts.word("item"));
        redirect.to(getBack());
    }

    private static String freeKey(List<Item> items) {
        Set<String> taken = items.stream().map(Item::key).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(n -> "q" + n)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElse("q");
    }

    /** The quiz. */
    public String getBack() {
        return "/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity");
    }

    public ItemFields getFields() {
        return fields;
    }
}
