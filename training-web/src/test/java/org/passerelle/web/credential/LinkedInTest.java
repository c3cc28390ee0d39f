package org.passerelle.web.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkedInTest {
    @Test
    void theAddressSaysWhatWasEarnedFromWhomAndWhenInTheRegionsTime() {
        assertEquals(
                "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                        + "&name=Soudage%20%26%20s%C3%A9curit%C3%A9%20%2B&organizationName=R%C3%A9gion"
                        + "&issueYear=2027&issueMonth=1"
                        + "&certUrl=https%3A%2F%2Fp.example%2Fcredentials%2FK7QF-2M9P&certId=K7QF-2M9P",
                LinkedIn.adding(
                        "Soudage & sécurité +",
                        "Région",
                        Instant.parse("2026-12-31T23:30:00Z"),
                        null,
                        "https://p.example/credentials/K7QF-2M9P",
                        "K7QF-2M9P"));
    }

    @Test
    void whatExpiresSaysWhen() {
        String address = LinkedIn.adding(
                "A",
                "B",
                Instant.parse("2026-02-01T10:00:00Z"),
                Instant.parse("2029-05-31T10:00:00Z"),
                "https://x",
                "C");
        assertEquals(
                "issueYear=2026&issueMonth=2&expirationYear=2029&expirationMonth=5",
                address.substring(address.indexOf("issueYear"), address.indexOf("&certUrl")));
    }
}
