package org.passerelle.web.credential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Clocks;

/**
 * The address with which LinkedIn offers to add a certificate to one's profile; nothing goes there until it is opened.
 */
final class LinkedIn {
    private static final String ADDING = "https://www.linkedin.com/profile/add?";

    private LinkedIn() {}

    /**
     * The address.
     *
     * @param name what was earned
     * @param organisation who issued it
     * @param issued when
     * @param until when it expires; null for never
     * @param address where it is shown
     * @param code by which it is known there
     */
    static String adding(
            String name, String organisation, Instant issued, @Nullable Instant until, String address, String code) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("startTask", "CERTIFICATION_NAME");
        said.put("name", name);
        said.put("organizationName", organisation);
        date(said, "issue", issued);
        if (until != null) {
            date(said, "expiration", until);
        }
        said.put("certUrl", address);
        said.put("certId", code);
        return ADDING
                + said.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static void date(Map<String, String> said, String which, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.ZONE);
        said.put(which + "Year", Integer.toString(day.getYear()));
        said.put(which + "Month", Integer.toString(day.getMonthValue()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
