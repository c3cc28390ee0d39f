package org.passerelle.web.employer;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.SkillAsk;

/** What an employer types, as it is typed. */
public class DemandFields {
    private String organisation = "";
    private String title = "";
    private String text = "";
    private String kind = DemandKind.VACANCY.name();
    private String openings = "1";
    private String zoneCode = "";
    private String neededFrom = "";
    private String key = "";
    private long version;

    /** Begins with what a demand says. */
    void fill(DemandView demand) {
        organisation = demand.employer().organisation().map(UUID::toString).orElse("");
        title = demand.title();
        text = demand.text();
        kind = demand.kind().name();
        openings = String.valueOf(demand.openings());
        zoneCode = demand.zoneCode();
        neededFrom = demand.neededFrom().toString();
        version = demand.version();
    }

    /** What cannot be read is left out, so that it is refused beside its field. */
    DemandDraft draft(List<SkillAsk> skills, UUID poster) {
        return new DemandDraft(
                poster,
                title,
                text,
                Arrays.stream(DemandKind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                whole(),
                zoneCode,
                null,
                null,
                month(),
                null,
                skills,
                DemandSource.ENTRY);
    }

    /** The openings typed; null when they cannot be read. */
    @Nullable
    Integer whole() {
        return openings.strip().matches("\\d{1,6}") ? Integer.valueOf(openings.strip()) : null;
    }

    private @Nullable YearMonth month() {
        try {
            return YearMonth.parse(neededFrom);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = said(organisation);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = said(title);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = said(text);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = said(kind);
    }

    public String getOpenings() {
        return openings;
    }

    public void setOpenings(@Nullable String openings) {
        this.openings = said(openings);
    }

    public String getZoneCode() {
        return zoneCode;
    }

    public void setZoneCode(@Nullable String zoneCode) {
        this.zoneCode = said(zoneCode);
    }

    public String getNeededFrom() {
        return neededFrom;
    }

    public void setNeededFrom(@Nullable String neededFrom) {
        this.neededFrom = said(neededFrom);
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = said(key);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
