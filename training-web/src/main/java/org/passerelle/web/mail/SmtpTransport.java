package org.passerelle.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.people.MailFailure;
import org.passerelle.people.MailList;
import org.passerelle.people.MailMessage;
import org.passerelle.people.MailTransport;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.Setting;

/** Writes a message in its language and hands it to the SMTP server of the settings. */
@ApplicationScoped
public class SmtpTransport implements MailTransport {
    private static final String PATIENCE_MS = "10000";

    @Inject
    Bundles bundles;

    /** Whether there is a server to hand messages to. */
    public boolean isConfigured() {
        return Setting.MAIL_HOST.given().isPresent();
    }

    /** Whether sentences can be read: while the application starts, they cannot yet. */
    public boolean isReady() {
        try {
            return bundles.has(Language.FR, "mail.stop");
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void send(MailMessage message) throws MailFailure {
        try {
            MimeMessage mail = new Letter(session(), message);
            mail.setFrom(new InternetAddress(Setting.MAIL_FROM.value()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to()));
            mail.setSubject(subject(message), StandardCharsets.UTF_8.name());
            if (message.stop().isEmpty()) {
                mail.setText(body(message), StandardCharsets.UTF_8.name());
            } else {
                withAWayToStop(mail, message);
            }
            mail.setHeader("Content-Language", message.language().tag());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setSentDate(Date.from(message.createdAt()));
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new MailFailure(e.getClass().getSimpleName(), e);
        }
    }

    /** In two forms, and with what mail programs offer their readers one click for (RFC 2369, RFC 8058). */
    private void withAWayToStop(MimeMessage mail, MailMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body(message), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(message), StandardCharsets.UTF_8.name(), "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.setHeader("List-Unsubscribe", "<" + Setting.BASE_URL.value() + "/api/v1" + message.stop() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** Always of one name, so that a message that was handed over twice is one. */
    private static final class Letter extends MimeMessage {
        private final String name;

        Letter(Session session, MailMessage message) {
            super(session);
            String from = Setting.MAIL_FROM.value();
            this.name = "<" + message.id()
                    + from.substring(Math.max(0, from.lastIndexOf('@'))).replaceAll("[^\\w@.-]", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }

    /** The subject, in the message's language. */
    public String subject(MailMessage message) {
        return bundles.text(message.language(), message.subjectKey(), arguments(message));
    }

    /** The text, in the message's language. */
    public String body(MailMessage message) {
        return bundles.text(message.language(), message.bodyKey(), arguments(message)) + footer(message);
    }

    private String footer(MailMessage message) {
        return message.stop().isEmpty()
                ? ""
                : "\n\n-- \n"
                        + bundles.text(message.language(), "mail.stop", Setting.BASE_URL.value() + message.stop());
    }

    /** The same for programs that show HTML. */
    public String html(MailMessage message) {
        String base = Setting.BASE_URL.value();
        HtmlLetter letter = new HtmlLetter(message.language().tag(), base);
        Object[] values = Arrays.stream(message.arguments(base))
                .map(value -> value instanceof String text && MailList.is(text) ? letter.aside(text) : value)
                .toArray();
        String text = bundles.text(message.language(), message.bodyKey(), values) + footer(message);
        return letter.of(subject(message), text);
    }

    private Object[] arguments(MailMessage message) {
        String base = Setting.BASE_URL.value();
        return Arrays.stream(message.arguments(base))
                .map(value -> value instanceof String text && MailList.is(text) ? list(message, text, base) : value)
                .toArray();
    }

    private String list(MailMessage message, String value, String base) {
        return MailList.lines(value, base).stream()
                .map(line -> bundles.text(
                        message.language(), line.key(), line.values().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private static Session session() {
        String security = Setting.MAIL_SECURITY.value();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", Setting.MAIL_HOST.value());
        properties.put("mail.smtp.port", Setting.MAIL_PORT.value());
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.put("mail.smtp.timeout", PATIENCE_MS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MS);
        properties.put("mail.smtp.starttls.enable", Boolean.toString("starttls".equals(security)));
        properties.put("mail.smtp.starttls.required", Boolean.toString("starttls".equals(security)));
        properties.put("mail.smtp.ssl.enable", Boolean.toString("tls".equals(security)));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties, authenticator(properties));
    }

    private static @Nullable Authenticator authenticator(Properties properties) {
        if (Setting.MAIL_USER.given().isEmpty()) {
            return null;
        }
        properties.put("mail.smtp.auth", "true");
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(Setting.MAIL_USER.value(), Setting.MAIL_PASSWORD.value());
            }
        };
    }
}
