package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.BankDraw;
import org.passerelle.assessment.BankItemView;
import org.passerelle.assessment.Banking;
import org.passerelle.assessment.SettingItems;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What a quiz takes from the bank: chosen items, and some drawn by lot. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/bank",
        view = "/trainer/bank-draws.xhtml",
        access = Permission.AUTHOR_COURSE)
public class BankDrawsPage {
    @Inject
    Banking banking;

    @Inject
    SettingItems setting;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String tag = "";
    private String count = "3";

    @Nullable
    private List<BankDraw> draws;

    /** Finds the quiz before anything is shown. */
    public void load() {
        setting.of(parts.id("id"), parts.id("activity"));
        getDraws();
    }

    /** What is taken. */
    public List<BankDraw> getDraws() {
        if (draws == null) {
            draws = banking.draws(parts.id("id"), parts.id("activity"));
        }
        return draws;
    }

    /** What is taken, in words. */
    public String told(BankDraw draw) {
        UUID one = draw.item();
        return one == null
                ? texts.of("bank.draws.some", draw.count(), draw.tag())
                : texts.in(banking.one(one).item().prompt());
    }

    /** What the question must hold. */
    public String getWords() {
        return parts.word("q");
    }

    /** Some items to take that are not taken yet. */
    public List<BankItemView> getFound() {
        List<UUID> taken =
                getDraws().stream().map(BankDraw::item).filter(Objects::nonNull).toList();
        return banking.list(getWords(), "", false, 1).items().stream()
                .filter(item -> !taken.contains(item.id()))
                .toList();
    }

    /** The tags, with how many items have them. */
    public List<Map.Entry<String, Long>> getTags() {
        return List.copyOf(banking.tags().entrySet());
    }

    /** Takes an item. */
    public void take(UUID item) {
        with(BankDraw.one(item));
    }

    /** Takes some of a tag by lot. */
    public void draw() {
        Integer many = Typed.whole(count);
        if (many == null) {
            throw Refusal.of("count", "trainer.numberWrong");
        }
        with(new BankDraw(null, tag, many));
    }

    private void with(BankDraw more) {
        List<BankDraw> all = new ArrayList<>(getDraws());
        all.add(more);
        keep(all);
    }

    /** Takes one away again. @param place counted from 0 */
    public void remove(int place) {
        List<BankDraw> all = new ArrayList<>(getDraws());
        if (place < all.size()) {
            all.remove(place);
        }
        keep(all);
    }

    private void keep(List<BankDraw> all) {
        banking.take(parts.id("id"), parts.id("activity"), all);
        redirect.to("/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity") + "/bank");
    }

    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = Typed.said(tag);
    }

    public String getCount() {
        return count;
    }

    public void setCount(@Nullable String count) {
        this.count = Typed.said(count);
    }
}
