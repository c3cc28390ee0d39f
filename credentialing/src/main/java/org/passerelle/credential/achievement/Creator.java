package org.passerelle.credential.achievement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Who made what can be earned: the training body behind a course, as distinct from who signs. */
@Embeddable
public class Creator {
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    @Column(name = "creator_uri", updatable = false)
    private String uri;

    @Column(name = "creator_name", updatable = false)
    private String name;

    @Column(name = "creator_siret", updatable = false)
    private String siret;

    /** For the persistence provider. */
    protected Creator() {}

    /**
     * Checks it.
     *
     * @param uri an identifier that stays the same
     * @param name what it is called
     * @param siret its number in the register of establishments (INSEE), fourteen digits; empty when it has none
     * @throws Refusal when the identifier or the name is missing, or the number is none
     */
    public Creator(String uri, String name, String siret) {
        this.uri = uri;
        this.name = Text.required("creator", name, 300);
        this.siret = siret;
        if (!URI.matcher(uri).matches()
                || !(siret.isEmpty() || SIRET.matcher(siret).matches())) {
            throw new Refusal("credential.creatorIncomplete");
        }
    }

    /** An identifier that stays the same. */
    public String uri() {
        return uri;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Its number in the register of establishments; empty when it has none. */
    public String siret() {
        return siret;
    }
}
