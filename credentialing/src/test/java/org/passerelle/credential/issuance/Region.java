package org.passerelle.credential.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.batch.OurDocuments;
import org.passerelle.credential.batch.RegisteredDocuments;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.KeySeal;
import org.passerelle.credential.trust.TrustDirectory;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.credential.verification.RevocationRegister;
import org.passerelle.credential.verification.StatusSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A region that issues, and Éloïse, who has earned a credential in it. */
public final class Region {
    public static final UUID ELOISE = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a001");
    public static final Instant EARNED = Instant.parse("2026-11-22T16:30:00Z");
    public static final String SOUDER = "http://data.europa.eu/esco/skill/0a000000-0000-4000-8000-000000000001";
    public static final String LIRE = "http://data.europa.eu/esco/skill/0a000000-0000-4000-8000-000000000002";
    public static final IssuerIdentity IDENTITY = new IssuerIdentity() {
        @Override
        public String did() {
            return "did:web:passerelle.example";
        }

        @Override
        public String name() {
            return "Région d’essai";
        }

        @Override
        public String url() {
            return "https://passerelle.example";
        }
    };

    private Region() {}

    /** A world with the ports filled in, in which Éloïse asks. */
    public static World world(Database database) {
        World world = database.world();
        KeySeal seal = () -> "une phrase de passe pour les tests";
        world.with(IssuerIdentity.class, IDENTITY).with(KeySeal.class, seal);
        world.with(IssuerDirectory.class, world.get(TrustDirectory.class));
        world.with(RevocationRegister.class, world.get(OwnRegister.class));
        StatusSource nowhere = address -> Optional.empty();
        world.with(StatusSource.class, nowhere);
        PublishedDocuments unpublished = address -> Optional.empty();
        world.with(PublishedDocuments.class, unpublished);
        world.with(OurDocuments.class, world.get(RegisteredDocuments.class));
        world.caller().is(ELOISE, Permission.LEARN);
        return world;
    }

    public static AchievementDefinition welding(String description) {
        return new AchievementDefinition(
                "course/securite-du-soudage",
                LocalizedText.of("Sécurité du soudage", "Welding safety"),
                LocalizedText.of(description, "Weld without getting hurt."),
                LocalizedText.of("Avoir réussi chaque épreuve à 60 %.", "Pass each test with 60%."),
                List.of(
                        new SkillAim(SOUDER, LocalizedText.of("souder", "weld"), "ESCO v1.2", 60, ""),
                        new SkillAim(
                                LIRE, LocalizedText.of("lire un plan", "read plans"), "ESCO v1.2", 60, "niveau 2")));
    }

    public static AwardRequest award() {
        return award("Éloïse Lœuillet-Çağlar", EARNED);
    }

    public static AwardRequest award(String name, Instant earned) {
        return award(ELOISE, name, earned);
    }

    public static AwardRequest awardTo(UUID holder, String name) {
        return award(holder, name, EARNED);
    }

    private static AwardRequest award(UUID holder, String name, Instant earned) {
        return new AwardRequest(
                welding("Souder sans se blesser."),
                holder,
                name,
                Language.FR,
                List.of(new SkillAward(SOUDER, 0.859, true), new SkillAward(LIRE, 0.4, false)),
                earned,
                List.of(Evidence.of("Deux épreuves en ligne.")),
                null);
    }
}
