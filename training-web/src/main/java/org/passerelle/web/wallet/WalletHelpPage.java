package org.passerelle.web.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** Tells whoever opens a wallet's address in a browser what it is for. */
@Named
@RequestScoped
@Route(path = "/wallet", view = "/wallet/help.xhtml", access = Permission.PUBLIC, cached = true)
public class WalletHelpPage {}
