package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.BankItemView;
import org.passerelle.assessment.Banking;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The item bank of the trainer's bodies: what there is, how often it was used and what its answers say of it. */
@Named
@RequestScoped
@Route(path = "/trainer/bank", view = "/trainer/bank.xhtml", access = Permission.AUTHOR_COURSE)
public class BankListPage {
    @Inject
    Banking banking;

    @Inject
    AddressParts parts;

    private int page = 1;

    @Nullable
    private Page<BankItemView> items;

    /** The page's number is read before anything is found. */
    @PostConstruct
    void begin() {
        page = Objects.requireNonNullElse(Typed.whole(parts.word("page")), 1);
    }

    /** The items, those changed last first. */
    public Page<BankItemView> getItems() {
        if (items == null) {
            items = banking.list(getWords(), getTag(), isTroubled(), page);
        }
        return items;
    }

    /** The tags, with how many items have them. */
    public List<Map.Entry<String, Long>> getTags() {
        return List.copyOf(banking.tags().entrySet());
    }

    /** The kinds of questions that a bank keeps; those with an image stay with their course. */
    public List<String> getKinds() {
        return ItemEditPage.TYPES.stream()
                .filter(type -> !"HOTSPOT".equals(type))
                .toList();
    }

    /** What the question must hold. */
    public String getWords() {
        return parts.word("q");
    }

    /** The tag that it must have; empty for any. */
    public String getTag() {
        return parts.word("tag");
    }

    /** Whether only those with which something is wrong are shown. */
    public boolean isTroubled() {
        return "1".equals(parts.word("trouble"));
    }

    /** Whether all are shown. */
    public boolean isAll() {
        return getWords().isEmpty() && getTag().isEmpty() && !isTroubled();
    }

    /** The address of the first slice. */
    public String getAddress() {
        return "/trainer/bank?q=" + coded(getWords()) + "&tag=" + coded(getTag()) + (isTroubled() ? "&trouble=1" : "");
    }

    private static String coded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
