package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.BankItemView;
import org.passerelle.assessment.Banking;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Writes an item of the bank, and shows what its answers say of it. */
@Named
@RequestScoped
@Route(path = "/trainer/bank/{item}", view = "/trainer/bank-item.xhtml", access = Permission.AUTHOR_COURSE)
public class BankItemPage {
    private static final String NEW = "new";

    @Inject
    Banking banking;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    Body body;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final ItemFields fields = new ItemFields();
    private String tags = "";
    private String note = "";

    @Nullable
    private BankItemView item;

    /** What the options of an item are, and how often each was chosen. */
    public record Chosen(String text, boolean correct, int times) {}

    /** The kind is known before the fields are read: it says which there are. */
    @PostConstruct
    void begin() {
        String type = isNew() ? parts.word("type") : getItem().item().type();
        fields.setType(ItemEditPage.TYPES.contains(type) && !"HOTSPOT".equals(type) ? type : "SINGLE");
    }

    /** Begins with the item as it is. */
    public void load() {
        if (isNew()) {
            fields.setSkills(getSkills().stream()
                    .limit(1)
                    .map(skill -> String.valueOf(skill.getValue()))
                    .toList());
        } else {
            fields.fill(getItem().item());
            tags = String.join(", ", getItem().tags().stream().sorted().toList());
        }
    }

    /** Whether it is a new item. */
    public boolean isNew() {
        return NEW.equals(parts.word("item"));
    }

    /** The item. */
    public BankItemView getItem() {
        if (item == null) {
            item = banking.one(parts.id("item"));
        }
        return item;
    }

    /** Whether it is made of parts, such as options or pairs. */
    public boolean isInParts() {
        return !Set.of("NUMERIC", "SHORT_TEXT", "ORDERING").contains(fields.getType());
    }

    /** There is no image in the bank. */
    public boolean isPictured() {
        return false;
    }

    /** The skills of the trainer's courses. */
    public List<SelectItem> getSkills() {
        return banking.skills().stream()
                .map(uri -> new SelectItem(uri, referential.label(uri, locale.language())))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    /** From easy to hard. */
    public List<SelectItem> getDifficulties() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new SelectItem(String.valueOf(n), texts.name("trainer.difficulty", n)))
                .toList();
    }

    /** How often each option was chosen; none where there are none. */
    public List<Chosen> getChosen() {
        List<Integer> times = getItem().stats().choices();
        List<OptionsOf.Option> options = OptionsOf.item(getItem().item());
        return IntStream.range(0, Math.min(times.size(), options.size()))
                .mapToObj(i -> new Chosen(
                        texts.in(options.get(i).text()), options.get(i).correct(), times.get(i)))
                .toList();
    }

    /** Keeps it; when results hang on it, asks what becomes of them. */
    public void save() {
        Set<String> tagged = Arrays.stream(tags.split("[,;\\s]+"))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        if (isNew()) {
            UUID added = banking.add(body.id(), fields.item("new"), tagged);
            redirect.to("/trainer/bank/" + added);
            return;
        }
        banking.write(parts.id("item"), fields.item("new"), tagged, note, fields.getBefore());
        redirect.to("/trainer/bank/" + parts.id("item") + (getItem().used() > 0 ? "/regrade" : ""));
    }

    /** Gives it out no more. */
    public void retire() {
        banking.retire(parts.id("item"));
        redirect.to("/trainer/bank");
    }

    public ItemFields getFields() {
        return fields;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = Typed.said(tags);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.said(note);
    }
}
