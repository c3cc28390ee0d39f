package org.passerelle.people;

/** A message was not taken; it stays in the outbox and is tried again. */
public class MailFailure extends Exception {
    /** Says why, without the message's text. */
    public MailFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
