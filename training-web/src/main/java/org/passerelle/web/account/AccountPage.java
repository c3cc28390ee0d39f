package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.people.AccessTokens;
import org.passerelle.people.Account;
import org.passerelle.people.RegisteringOrganisation;
import org.passerelle.people.Standing;
import org.passerelle.people.TokenScope;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SignedIn;

/** My name, my language, my password, my organisations and the tokens of my programs. */
@Named
@RequestScoped
@Route(path = "/me/account", view = "/account/settings.xhtml", access = Permission.OWN_ACCOUNT)
public class AccountPage {
    private static final String ADDRESS = "/me/account";

    @Inject
    Account account;

    @Inject
    AccessTokens tokens;

    @Inject
    RegisteringOrganisation registering;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private Account.@Nullable Mine mine;

    @Nullable
    private String name;

    @Nullable
    private String language;

    private String oldPassword = "";
    private String newPassword = "";
    private String tokenName = "";
    private boolean tokenWrites;
    private int tokenDays = 90;

    @Nullable
    private String rawToken;

    /** The account. */
    public Account.Mine getMine() {
        if (mine == null) {
            mine = account.me();
        }
        return mine;
    }

    /** Keeps name and language. */
    public void describe() {
        account.rename(name);
        account.changeLanguage(Language.ofTag(language).orElse(Language.FR));
        mine = null;
        SignedIn.in(request.getSession(), clock.instant())
                .ifPresent(
                        s -> s.renamed(getMine().name(), getMine().language()).enter(request.getSession()));
        redirect.to(ADDRESS);
    }

    /** Changes the password; all other sessions end, this one goes on under a new key. */
    public void changePassword() {
        var again = account.changePassword(oldPassword, newPassword);
        request.changeSessionId();
        new SignedIn(again.person(), again.name(), again.language(), again.at()).enter(request.getSession());
        redirect.to(ADDRESS);
    }

    /** Ends all sessions, this one too. */
    public void signOutEverywhere() {
        account.signOutEverywhere();
        request.getSession().invalidate();
        redirect.to("/sign-in");
    }

    /** Makes a token and shows it, this once. */
    public void makeToken() {
        rawToken = tokens.make(tokenName, tokenWrites ? TokenScope.WRITE : TokenScope.READ, tokenDays)
                .raw();
        tokenName = "";
    }

    /** Revokes a token. */
    public void revokeToken(UUID id) {
        tokens.revoke(id);
        redirect.to(ADDRESS);
    }

    /** The tokens. */
    public List<AccessTokens.Line> getTokens() {
        return tokens.list();
    }

    /** The roles held or asked for. */
    public List<Standing> getStandings() {
        return registering.mine();
    }

    /** The token that was just made; null otherwise. */
    public @Nullable String getRawToken() {
        return rawToken;
    }

    public String getName() {
        return name == null ? getMine().name() : name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getLanguage() {
        return language == null ? getMine().language().tag() : language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword == null ? "" : oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword == null ? "" : newPassword;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(@Nullable String tokenName) {
        this.tokenName = tokenName == null ? "" : tokenName;
    }

    public boolean isTokenWrites() {
        return tokenWrites;
    }

    public void setTokenWrites(boolean tokenWrites) {
        this.tokenWrites = tokenWrites;
    }

    public int getTokenDays() {
        return tokenDays;
    }

    public void setTokenDays(int tokenDays) {
        this.tokenDays = tokenDays;
    }
}
