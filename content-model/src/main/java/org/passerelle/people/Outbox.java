package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Keeps messages until they are sent, so that an act and its message are stored or undone together. */
@UseCase
public class Outbox {
    private static final int MOST_PER_HOUR = 5;
    private static final int BATCH = 20;

    @Inject
    Mails mails;

    @Inject
    Persons persons;

    @Inject
    Clock clock;

    /**
     * Puts a message into the outbox. More than {@value #MOST_PER_HOUR} of one template to one address within an hour
     * are dropped: nobody's mailbox is filled by somebody else's clicks.
     *
     * @param template the keys' stem, see {@link MailMessage}
     * @param path the local path behind {@code {0}}, empty for none
     * @param values what fills {@code {1}} and on
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void enqueue(String to, Language language, String template, String path, String... values) {
        if (mails.count(to, template, clock.instant().minus(Duration.ofHours(1))) < MOST_PER_HOUR) {
            mails.add(new Mail(to, language, template, path, "", List.of(values), clock.instant()));
        }
    }

    /** Puts a message to a person into the outbox, in that person's language; nothing for somebody unknown. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void tell(UUID person, String template, String path, String... values) {
        persons.find(person).ifPresent(p -> enqueue(p.email(), p.language(), template, path, values));
    }

    /**
     * Puts a message to a person into the outbox, whose values are said in that person's language; nothing for somebody
     * unknown.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void tellIn(UUID person, String template, String path, Function<Language, List<String>> values) {
        persons.find(person)
                .ifPresent(p -> enqueue(
                        p.email(),
                        p.language(),
                        template,
                        path,
                        values.apply(p.language()).toArray(String[]::new)));
    }

    /**
     * Puts a message that its reader can stop into the outbox, whose values are said in that person's language; nothing
     * for somebody unknown. Whoever asks minds how often: nothing is dropped here.
     *
     * @param stop the local path by which they stop messages like it, without signing in
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void tellUntilStopped(
            UUID person, String stop, String template, String path, Function<Language, List<String>> values) {
        persons.find(person)
                .ifPresent(p -> mails.add(new Mail(
                        p.email(), p.language(), template, path, stop, values.apply(p.language()), clock.instant())));
    }

    /** The language in which to write to an address: that of its account, or this one when it has none. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Language languageOf(String to, Language otherwise) {
        return persons.withKey(EmailAddress.keyOf(to)).map(Person::language).orElse(otherwise);
    }

    /** The language of a person's account; French for somebody unknown. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Language languageOf(UUID person) {
        return persons.find(person).map(Person::language).orElse(Language.FR);
    }

    /** The messages to send now, at most {@value #BATCH}; nobody else gets them for five minutes. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<MailMessage> pending() {
        List<Mail> due = mails.due(clock.instant(), BATCH);
        due.forEach(mail -> mail.lease(clock.instant()));
        return due.stream().map(Mail::message).toList();
    }

    /** It went out. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void sent(UUID id) {
        mails.get(id).sent(clock.instant());
    }

    /** It was not taken; it is tried again later, {@value Mail#MOST_ATTEMPTS} times in all. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void failed(UUID id, @Nullable String error) {
        mails.get(id).failed(error, clock.instant());
    }

    /** The newest messages, sent or not. They hold links that open accounts, as long as they are not sent. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<MailMessage> recent(int most) {
        int bounded = Math.max(1, Math.min(most, Page.LARGEST));
        return mails.newest(bounded).stream().map(Mail::message).toList();
    }
}
