package org.passerelle.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.programs.LettingPrograms;
import org.passerelle.credential.programs.ProgramAsk;
import org.passerelle.credential.programs.Scope;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A program asks a holder, who lets it or not; the answer is a link back to the program. */
@Named
@RequestScoped
@Route(path = "/oauth/authorize", view = "/programs/authorize.xhtml", access = Permission.LEARN)
public class AuthorizePage {
    private static final int MOST_STATE = 2000;

    @Inject
    LettingPrograms letting;

    @Inject
    AddressParts parts;

    @Inject
    Texts texts;

    @Nullable
    private ProgramAsk ask;

    private String problem = "";
    private String answer = "";

    private boolean read;

    /** Finds the program before anything is shown. */
    public void load() {
        getAsk();
    }

    /**
     * What is asked; null when it was asked in a way that is not taken. At a click too: it comes along in hidden
     * fields.
     */
    public @Nullable ProgramAsk getAsk() {
        if (!read) {
            read();
            read = true;
        }
        return ask;
    }

    private void read() {
        try {
            ask = letting.asked(
                    said("client_id"),
                    said("redirect_uri"),
                    said("scope"),
                    said("code_challenge"),
                    said("code_challenge_method"));
            if (!said("response_type").equals("code") || said("state").length() > MOST_STATE) {
                throw new Refusal("programs.responseType");
            }
        } catch (Refusal refusal) {
            problem = texts.refusal(refusal);
            ask = null;
        }
    }

    private String said(String name) {
        return parts.word(name);
    }

    /** Why it is not taken; empty when it is. */
    public String getProblem() {
        getAsk();
        return problem;
    }

    /** The host to which the answer goes. */
    public String getHost() {
        ProgramAsk asked = getAsk();
        return asked == null
                ? ""
                : Objects.requireNonNullElse(URI.create(asked.redirect()).getHost(), "");
    }

    /** What the program would do, in words. */
    public List<String> getWishes() {
        ProgramAsk asked = getAsk();
        return asked == null
                ? List.of()
                : asked.scopes().stream().sorted().map(this::wish).toList();
    }

    private String wish(Scope scope) {
        return texts.name("programs.scope", scope);
    }

    /** The fields that come along with a click. */
    public List<String> getNames() {
        return List.of(
                "response_type",
                "client_id",
                "redirect_uri",
                "scope",
                "state",
                "code_challenge",
                "code_challenge_method");
    }

    /** What one of them says. */
    public String value(String name) {
        return said(name);
    }

    /** The holder lets it. */
    public void approve() {
        answer("code", letting.approve(Objects.requireNonNull(getAsk())));
    }

    /** The holder does not. */
    public void refuse() {
        answer("error", "access_denied");
    }

    private void answer(String name, String value) {
        String redirect = Objects.requireNonNull(getAsk()).redirect();
        String state = said("state").isEmpty() ? "" : "&state=" + encoded(said("state"));
        answer = redirect + (redirect.contains("?") ? "&" : "?") + name + "=" + encoded(value) + state;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where to go on; empty before the holder answered. */
    public String getAnswer() {
        return answer;
    }
}
