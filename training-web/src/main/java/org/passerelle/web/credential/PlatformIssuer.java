package org.passerelle.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.web.platform.Setting;

/** Who the platform is when it issues: the region, under a {@code did:web} made of the address people reach it at. */
@ApplicationScoped
public class PlatformIssuer implements IssuerIdentity {
    @Override
    public String did() {
        return didOf(URI.create(url()));
    }

    @Override
    public String name() {
        return Setting.REGION_NAME.value();
    }

    @Override
    public String url() {
        return Setting.BASE_URL.value().replaceAll("/+$", "");
    }

    /** As the did:web method asks: a port's colon is escaped, and a path's slashes become colons. */
    static String didOf(URI address) {
        String port = address.getPort() < 0 ? "" : "%3A" + address.getPort();
        return "did:web:" + address.getHost() + port + address.getPath().replace('/', ':');
    }
}
