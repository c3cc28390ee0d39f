package org.passerelle.web.design.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.network.NetworkDirectory;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Writing to somebody of the network, whose address stays hidden. */
@Named
@RequestScoped
@Route(path = "/design/network/write/{person}", view = "/design/network/write.xhtml", access = Permission.OWN_ACCOUNT)
public class NetworkWritePage {
    @Inject
    NetworkDirectory directory;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private String letter = "";

    /** Finds the reader before anything is shown. */
    public void load() {
        getReader();
    }

    /** To whom. */
    public String getReader() {
        return directory.reader(parts.id("person"));
    }

    /** Whether it was just sent. */
    public boolean isSent() {
        return "yes".equals(parts.word("sent"));
    }

    /** Sends it. */
    public void send() {
        directory.write(parts.id("person"), caller.getName(), letter);
        redirect.to("/design/network/write/" + parts.id("person") + "?sent=yes");
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(@Nullable String letter) {
        this.letter = letter == null ? "" : letter;
    }
}
