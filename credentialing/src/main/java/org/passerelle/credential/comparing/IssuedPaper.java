package org.passerelle.credential.comparing;

import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.kernel.Language;

/** Prints credentials as they are handed out; whoever shows them decides how. */
public interface IssuedPaper {
    /** The paper as it is when nothing happened to the credential since: a PDF. */
    byte[] printed(CredentialView credential, Language language);
}
