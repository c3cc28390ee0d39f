package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.verification.Claims;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** One credential, for whoever was given its code; it stays when it is withdrawn, and says so. */
@Named
@RequestScoped
@Route(path = "/credentials/{code}", view = "/credential/show.xhtml", access = Permission.PUBLIC, cookieless = true)
public class CredentialPage {
    @Inject
    Credentials credentials;

    @Inject
    Texts texts;

    @Nullable
    private Claims claims;

    @Nullable
    private String code;

    @Nullable
    private CredentialView credential;

    /** Finds it before anything is shown. */
    public void load() {
        credential = credentials.byCode(code == null ? "" : code);
    }

    /** The credential. */
    public CredentialView getCredential() {
        return Objects.requireNonNull(credential);
    }

    /** What was signed: skill by skill the result, and what shows it. */
    public Claims getClaims() {
        if (claims == null) {
            claims = Claims.ofOurOwn(getCredential().document());
        }
        return claims;
    }

    /** The skills' names in the reader's language, by their URIs. */
    public Map<String, String> getLabels() {
        return getCredential().skills().stream()
                .collect(Collectors.toMap(SkillAim::uri, skill -> texts.in(skill.label()), (one, other) -> one));
    }

    /** The address that the QR code holds. */
    public String getVerifyAddress() {
        return verifyAddress(getCredential());
    }

    /** Where this credential is verified. */
    static String verifyAddress(CredentialView credential) {
        return Setting.BASE_URL.value().replaceAll("/+$", "") + "/verify?code=" + credential.code();
    }

    /** The QR code as the data of one path in a square of {@link #getQrSize()} units. */
    public String getQrPath() {
        return QrCode.of(getVerifyAddress()).path();
    }

    /** The side of the QR code in units. */
    public int getQrSize() {
        return QrCode.of(getVerifyAddress()).size();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
