package org.passerelle.people;

/** The way out for messages; the web layer writes the text and speaks SMTP. */
public interface MailTransport {
    /**
     * Hands a message over to the mail server.
     *
     * @throws MailFailure when the server does not take it
     */
    void send(MailMessage message) throws MailFailure;
}
