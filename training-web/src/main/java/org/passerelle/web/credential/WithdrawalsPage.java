package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.withdrawal.DryRun;
import org.passerelle.credential.withdrawal.WithdrawalFilter;
import org.passerelle.credential.withdrawal.WithdrawalView;
import org.passerelle.credential.withdrawal.WithdrawingMany;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Sent;
import org.passerelle.web.platform.Texts;

/** Withdrawals of many: what was proposed, and the form to propose another, which counts first. */
@Named
@RequestScoped
@Route(path = "/admin/withdrawals", view = "/credential/withdrawals.xhtml", access = Permission.ADMINISTER)
public class WithdrawalsPage {
    @Inject
    WithdrawingMany withdrawing;

    @Inject
    Keys keys;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    private String source = "";
    private String from = "";
    private String to = "";
    private String keyId = "";
    private String codes = "";
    private String reason = "";

    @Nullable
    private Part file;

    @Nullable
    private DryRun counted;

    @Nullable
    private List<WithdrawalView> all;

    /** Those proposed, the newest first. */
    public List<WithdrawalView> getAll() {
        if (all == null) {
            all = withdrawing.list();
        }
        return all;
    }

    /** Counts what would be withdrawn; stays on the page. */
    public void count() {
        counted = withdrawing.look(filter());
    }

    /** What was counted; null before. */
    public @Nullable DryRun getCounted() {
        return counted;
    }

    /** Proposes it to another administrator. */
    public void propose() {
        UUID proposed = withdrawing.propose(filter(), reason);
        redirect.to("/admin/withdrawals/" + proposed);
    }

    private WithdrawalFilter filter() {
        Sent.text(file).ifPresent(text -> codes = codes + "\n" + text);
        List<String> read = WithdrawalFilter.codes(codes);
        if (read.isEmpty() && !codes.isBlank()) {
            throw Refusal.of("codes", "credential.withdrawal.noCode");
        }
        return new WithdrawalFilter(source, day("from", from), day("to", to), keyId, read);
    }

    private static @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.of(field, "credential.withdrawal.noDay");
        }
    }

    /** The keys that signed credentials, after a line for any. */
    public List<SelectItem> getKeyItems() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("credential.withdrawal.anyKey"))),
                        keys.all().stream()
                                .filter(key -> key.purpose() == SigningKey.Purpose.CREDENTIALS)
                                .map(key -> new SelectItem(
                                        key.kid(),
                                        key.kid().substring(0, 8) + "… – "
                                                + texts.name("credential.keys.state", key.state()))))
                .toList();
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = said(source);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = said(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = said(to);
    }

    public String getKeyId() {
        return keyId;
    }

    public void setKeyId(@Nullable String keyId) {
        this.keyId = said(keyId);
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = said(codes);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = said(reason);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
