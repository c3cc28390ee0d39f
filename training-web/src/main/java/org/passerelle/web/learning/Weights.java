package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.reading.ChoosingLightness;
import org.passerelle.reading.Lightness;
import org.passerelle.reading.Packing;
import org.passerelle.reading.Parcel;
import org.passerelle.reading.Pictures;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Texts;

/** How heavy things are, and whether this person and this browser want them light. */
@Named
@RequestScoped
public class Weights {
    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = KILOBYTE * KILOBYTE;

    @Inject
    ChoosingLightness choosing;

    @Inject
    Packing packing;

    @Inject
    MediaLibrary library;

    @Inject
    HttpServletRequest request;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Lightness chosen;

    @Nullable
    private Map<UUID, Parcel> units;

    /** What the person chose. */
    public Lightness getChosen() {
        if (chosen == null) {
            chosen = choosing.mine();
        }
        return chosen;
    }

    /** Whether nothing should load by itself: the person says so, else the browser. */
    public boolean isLight() {
        return getChosen() == Lightness.LIGHT
                || getChosen() == Lightness.BROWSER && "on".equalsIgnoreCase(request.getHeader("Save-Data"));
    }

    /** Turns the light form on or off, for every device, and comes back. */
    public void turn() {
        choosing.choose(isLight() ? Lightness.FULL : Lightness.LIGHT);
        String activity = parts.word("activity");
        redirect.to("/me/learning/" + parts.id("enrolment") + (activity.isEmpty() ? "" : '/' + activity));
    }

    /** Whether a unit has pictures or films, which the light form leaves out. */
    public boolean differs(UUID unit) {
        return units().containsKey(unit)
                && units().get(unit).bytes() > units().get(unit).lightBytes();
    }

    /** How heavy a unit is with everything. */
    public String full(UUID unit) {
        return said(units().containsKey(unit) ? units().get(unit).bytes() : 0);
    }

    /** How heavy a unit is in its light form. */
    public String light(UUID unit) {
        return said(units().containsKey(unit) ? units().get(unit).lightBytes() : 0);
    }

    private Map<UUID, Parcel> units() {
        if (units == null) {
            units = packing.units(parts.id("enrolment"), locale.language());
        }
        return units;
    }

    /** A text with its pictures on a tap, each with its weight. */
    String onTap(String html) {
        return Pictures.onTap(
                html,
                (file, alt) ->
                        texts.of("learning.picture", said(library.get(file).size()))
                                + (alt.isEmpty() ? "" : " " + alt));
    }

    /** A size in kilobytes or megabytes. */
    String said(long bytes) {
        return bytes < MEGABYTE
                ? texts.of("learning.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
                : texts.of("learning.megabytes", Math.round(bytes / MEGABYTE * 10) / 10.0);
    }
}
