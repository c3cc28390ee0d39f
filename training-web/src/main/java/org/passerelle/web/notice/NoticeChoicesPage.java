package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.notice.ChoosingMail;
import org.passerelle.notice.MailWay;
import org.passerelle.notice.NoticeType;
import org.passerelle.notice.RhythmDraft;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Of what somebody wants mail, and when. */
@Named
@RequestScoped
@Route(path = "/me/account/notices", view = "/notice/choices.xhtml", access = Permission.OWN_ACCOUNT)
public class NoticeChoicesPage {
    private static final int HOURS = 24;

    @Inject
    ChoosingMail choosing;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private ChoosingMail.@Nullable Choice choice;

    @Nullable
    private String zone;

    @Nullable
    private Integer quietFrom;

    @Nullable
    private Integer quietTo;

    @Nullable
    private Integer digestHour;

    private ChoosingMail.Choice choice() {
        if (choice == null) {
            choice = choosing.mine();
        }
        return choice;
    }

    /** The kinds of news. */
    public List<NoticeType> getTypes() {
        return Arrays.asList(NoticeType.values());
    }

    /** The ways to hear of them. */
    public List<MailWay> getWays() {
        return Arrays.asList(MailWay.values());
    }

    /** Whether this way is chosen for this kind of news. */
    public boolean isChosen(NoticeType type, MailWay way) {
        return choice().ways().get(type) == way;
    }

    /** Whether the choice was just kept. */
    public boolean isKept() {
        return "yes".equals(parts.word("kept"));
    }

    /** The hours of the day. */
    public List<SelectItem> getHours() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new SelectItem(hour, texts.of("notice.hour", hour)))
                .toList();
    }

    /** The clocks. */
    public List<SelectItem> getZones() {
        return RhythmDraft.ZONES.stream()
                .map(id -> new SelectItem(id, texts.of("notice.zone." + id.substring(id.indexOf('/') + 1))))
                .toList();
    }

    /** Keeps what is chosen. */
    public void keep() {
        Map<NoticeType, MailWay> ways = new EnumMap<>(NoticeType.class);
        for (NoticeType type : NoticeType.values()) {
            String said = parts.word("way-" + type);
            getWays().stream().filter(way -> way.name().equals(said)).forEach(way -> ways.put(type, way));
        }
        choosing.choose(ways, new RhythmDraft(getZone(), getQuietFrom(), getQuietTo(), getDigestHour()));
        redirect.to("/me/account/notices?kept=yes");
    }

    public String getZone() {
        return zone == null ? choice().rhythm().zone() : zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public int getQuietFrom() {
        return quietFrom == null ? choice().rhythm().quietFrom() : quietFrom;
    }

    public void setQuietFrom(int quietFrom) {
        this.quietFrom = quietFrom;
    }

    public int getQuietTo() {
        return quietTo == null ? choice().rhythm().quietTo() : quietTo;
    }

    public void setQuietTo(int quietTo) {
        this.quietTo = quietTo;
    }

    public int getDigestHour() {
        return digestHour == null ? choice().rhythm().digestHour() : digestHour;
    }

    public void setDigestHour(int digestHour) {
        this.digestHour = digestHour;
    }
}
