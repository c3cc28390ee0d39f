package org.passerelle.credential.verification;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.EcdsaSd2023;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.ProofCheck;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.RecordContext;

/** What documents are read with: the vocabularies that are at hand, and the ways of signing over them. */
final class Suites {
    /** Over the bundled vocabularies alone. */
    static final Suites BUNDLED = new Suites(new BundledContexts());

    private final BundledContexts contexts;
    private final EddsaRdfc2022 chaining;
    private final Map<String, ProofCheck> byName;

    private Suites(BundledContexts contexts) {
        this.contexts = contexts;
        this.chaining = new EddsaRdfc2022(contexts);
        this.byName = Map.of(EddsaRdfc2022.NAME, chaining, EcdsaSd2023.NAME, new EcdsaSd2023());
    }

    /** Over the bundled ones, and the one of learner records where it is at hand. */
    static Suites with(RecordContext brought) {
        return brought.isRead() ? new Suites(brought.contexts()) : BUNDLED;
    }

    /** Whether the vocabulary of this address is at hand. */
    boolean knows(String address) {
        return contexts.knows(address);
    }

    /** The way of signing that is called so; null for one that we do not know. */
    @Nullable
    ProofCheck named(String name) {
        return byName.get(name);
    }

    /** The one by which proofs can follow each other. */
    EddsaRdfc2022 chaining() {
        return chaining;
    }
}
