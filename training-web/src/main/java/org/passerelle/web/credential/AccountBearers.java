package org.passerelle.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.passerelle.credential.elsewhere.Bearers;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** Who bring credentials in, by their accounts; the address was confirmed when the account was opened. */
@ApplicationScoped
public class AccountBearers implements Bearers {
    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Override
    public Bearer of(UUID person) {
        People.Line line = caller.asPlatform(() -> people.find(person));
        return new Bearer(line.name(), line.confirmed() ? line.email() : "");
    }
}
