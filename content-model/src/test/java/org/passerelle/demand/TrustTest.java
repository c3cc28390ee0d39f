package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {
    private static Trust trust(String text, int openings, String siret, long lastDay) {
        CheckedDraft draft = new CheckedDraft(
                "Soudeur",
                text,
                DemandKind.VACANCY,
                openings,
                Fair.ZONE,
                null,
                null,
                YearMonth.of(2026, 11),
                LocalDate.of(2026, 12, 31),
                List.of(SkillAsk.required(Fair.ACCOUNTING)));
        return Trust.of(
                draft,
                new Provenance(
                        Employer.read(siret, "Atelier"), DemandSource.FEED, null, null, "k", null, Instant.EPOCH),
                lastDay,
                false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Une caution de 50 € est à verser avant l’entretien.",
                "Vous réglez des frais de dossier (35 €).",
                "You pay a registration fee before the interview.",
                "Envoi par Western Union."
            })
    void whoAsksForMoneyWaitsForAnAdministrator(String text) {
        Trust trust = trust(text, 1, "12345678200002", 0);
        assertEquals(Set.of(Doubt.ASKS_FOR_MONEY), trust.doubts());
        assertTrue(trust.isDoubtful());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Salaire : 9 000 € par semaine, sans diplôme;UNUSUAL_PAY",
                "Répondez uniquement par WhatsApp;MESSENGER_ONLY",
                "200 €/heure;UNUSUAL_PAY"
            })
    void whatIsStrangeLowersTrust(String text, Doubt doubt) {
        Trust trust = trust(text, 1, "12345678200002", 0);
        assertEquals(Set.of(doubt), trust.doubts());
        assertEquals(doubt.factor(), trust.value(), 1e-12);
        assertFalse(trust.isDoubtful());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De 1 900 à 2 300 € par mois selon expérience, tickets restaurant.",
                "12,50 € de l’heure, 35 h par semaine.",
                "Aucun frais de dossier ne vous sera demandé.",
                "Échange possible par téléphone ou WhatsApp.",
                "Chiffre d’affaires : 12 000 000 € en 2025."
            })
    void anUsualAdIsTrusted(String text) {
        assertEquals(Trust.WHOLE, trust(text, 5, "12345678200002", 3));
    }

    @Test
    void anEmployerWithoutNumberOrWhoFloodsCountsForLess() {
        assertEquals(Set.of(Doubt.NO_SIRET), trust("", 1, "12345678200003", 0).doubts());
        assertEquals(
                Set.of(Doubt.MANY_POSTINGS), trust("", 1, "12345678200002", 51).doubts());
        assertTrue(trust("", 1, "12345678200002", 1000).isDoubtful());
        assertEquals(
                Set.of(Doubt.MANY_OPENINGS), trust("", 300, "12345678200002", 0).doubts());
    }

    @Test
    void whatIsStoredIsReadAgain() {
        Trust trust = trust("200 €/heure", 300, "", 0);
        assertEquals(trust, Trust.stored(trust.value(), trust.names()));
        assertEquals(Trust.WHOLE, Trust.stored(1, ""));
    }
}
