package org.passerelle.credential.programs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets holders say which programs of others may read or add their credentials, how far, and until when: OAuth 2.0 with
 * an authorisation code and PKCE, for programs that register themselves.
 */
@UseCase
public class LettingPrograms {
    private static final int MOST_IN_AN_HOUR = 100;
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    Programs programs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A program that has registered.
     *
     * @param secret to be kept by it and shown this once; null when it cannot keep one
     */
    public record Registered(String client, @Nullable String secret, Instant at, Set<Scope> scopes) {
        /** Copies the scopes. */
        public Registered {
            scopes = Set.copyOf(scopes);
        }

        /** Without the secret, which must not reach a log. */
        @Override
        public String toString() {
            return "Registered[" + client + "]";
        }
    }

    /** Whom a token speaks for, and how far it reaches. */
    public record Bearer(UUID person, Set<Scope> scopes) {
        /** Copies the scopes. */
        public Bearer {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Registers a program; it may do nothing until a holder lets it.
     *
     * @throws Refusal with an error of RFC 7591 as its field, or when too many register
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Registered register(ProgramDraft draft) {
        Instant now = clock.instant();
        programs.forget(now.minus(Duration.ofDays(1)));
        if (programs.registeredSince(now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            throw new Refusal("credential.program.many");
        }
        Set<Scope> scopes = draft.scope().isBlank()
                ? Set.of(Scope.values())
                : Scope.in(draft.scope())
                        .orElseThrow(() -> Refusal.of("invalid_client_metadata", "credential.program.scope"));
        String secret = draft.secret() ? Digest.draw() : null;
        Program program = new Program(draft, scopes, secret, now);
        programs.add(program);
        return new Registered(program.id().toString(), secret, program.createdAt(), scopes);
    }

    /**
     * What a program asks for, to be shown to the holder.
     *
     * @throws NotFound when there is no such program, or it wants to be answered elsewhere than it registered: then
     *     nobody is to be sent there
     * @throws Refusal when it asks in a way that is not taken
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public ProgramAsk asked(String client, String redirect, String scope, String challenge, String method) {
        Program program = programs.find(client)
                .filter(one -> one.leadsTo(redirect))
                .orElseThrow(() -> new NotFound("program", client));
        Set<Scope> scopes = Scope.in(scope)
                .filter(program.scopes()::containsAll)
                .orElseThrow(() -> new Refusal("credential.program.scope"));
        if (!method.equals("S256") || !CHALLENGE.matcher(challenge).matches()) {
            throw new Refusal("credential.program.challenge");
        }
        return new ProgramAsk(client, program.name(), redirect, scopes, challenge);
    }

    /**
     * The holder lets it.
     *
     * @return the code that the program is given, good for a minute
     */
    @Allowed(Permission.LEARN)
    public String approve(ProgramAsk ask) {
        Program program = programs.find(ask.client()).orElseThrow(() -> new NotFound("program", ask.client()));
        String code = Digest.draw();
        programs.add(new Approval(program, caller.requirePerson(), ask, code, clock.instant()));
        return code;
    }

    /** What the caller lets which programs do, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<ApprovalView> mine() {
        Instant now = clock.instant();
        return programs.of(caller.requirePerson()).stream()
                .filter(Approval::isRedeemed)
                .map(approval -> approval.view(
                        programs.find(approval.program().toString())
                                .map(Program::name)
                                .orElse(""),
                        now))
                .toList();
    }

    /** The caller no longer lets it; its tokens end now. @throws NotFound when it is not the caller's */
    @Allowed(Permission.LEARN)
    public void revoke(UUID approval) {
        UUID person = caller.requirePerson();
        programs.approval(approval)
                .filter(one -> one.holder().equals(person))
                .orElseThrow(() -> new NotFound("approval", approval))
                .revoke(clock.instant());
    }

    /** Gives tokens for a code, once; a code that comes again ends what it gave before. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public TokenAnswer redeem(String client, String secret, String code, String redirect, String verifier) {
        Optional<Program> program = programs.find(client).filter(one -> one.is(secret));
        if (program.isEmpty()) {
            return new TokenAnswer.Refused("invalid_client");
        }
        Instant now = clock.instant();
        Approval approval = programs.withCode(code)
                .filter(one -> one.program().equals(program.get().id()))
                .orElse(null);
        if (approval == null) {
            return new TokenAnswer.Refused("invalid_grant");
        }
        if (approval.isRedeemed()) {
            approval.revoke(now);
            return new TokenAnswer.Refused("invalid_grant");
        }
        return approval.isOpen(now) && approval.isAskedBy(program.get().id(), redirect, verifier, now)
                ? renewed(approval, now)
                : new TokenAnswer.Refused("invalid_grant");
    }

    /** Gives new tokens for the one that is kept for this; the old ones end. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public TokenAnswer refresh(String client, String secret, String token) {
        Optional<Program> program = programs.find(client).filter(one -> one.is(secret));
        if (program.isEmpty()) {
            return new TokenAnswer.Refused("invalid_client");
        }
        Instant now = clock.instant();
        return programs.withRefresh(token)
                .filter(one -> one.program().equals(program.get().id()) && one.isOpen(now))
                .<TokenAnswer>map(one -> renewed(one, now))
                .orElseGet(() -> new TokenAnswer.Refused("invalid_grant"));
    }

    private static TokenAnswer.Granted renewed(Approval approval, Instant now) {
        String access = Digest.draw();
        String refresh = Digest.draw();
        approval.renew(access, refresh, now);
        return new TokenAnswer.Granted(access, refresh, Approval.ACCESS.toSeconds(), approval.scopes());
    }

    /** Whom a token speaks for; empty when it is unknown, over or revoked. Notes the use. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Bearer> bearer(String token) {
        Instant now = clock.instant();
        return programs.withAccess(token).filter(one -> one.isUsable(now)).map(one -> {
            one.use(now);
            return new Bearer(one.holder(), one.scopes());
        });
    }
}
