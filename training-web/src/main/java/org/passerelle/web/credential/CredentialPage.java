package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/** One credential, for whoever was given its code; it stays when it is withdrawn, and says so. */
@Named
@RequestScoped
@Route(path = "/credentials/{code}", view = "/credential/show.xhtml", access = Permission.PUBLIC, cookieless = true)
public class CredentialPage {
    @Inject
    Credentials credentials;

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
