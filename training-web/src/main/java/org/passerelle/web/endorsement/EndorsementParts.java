package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.credential.endorsement.EndorsementView;
import org.passerelle.credential.endorsing.Endorsing;

/** Who speaks in favour of what a page shows. */
@Named
@RequestScoped
public class EndorsementParts {
    @Inject
    Endorsing endorsing;

    private final Map<String, List<EndorsementView>> known = new HashMap<>();

    /** What is said in favour of what can be earned in a source: a course's slug, or a programme's. */
    public List<EndorsementView> of(String source) {
        return known.computeIfAbsent(source, endorsing::of);
    }

    /** What is said in favour of the credential that a code opens. */
    public List<EndorsementView> ofCode(String code) {
        return known.computeIfAbsent("code " + code, key -> endorsing.ofCode(code));
    }

    /** Where one speaks in favour of what can be earned in a source. */
    public String address(String source) {
        return "/hr/endorse?of=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }
}
