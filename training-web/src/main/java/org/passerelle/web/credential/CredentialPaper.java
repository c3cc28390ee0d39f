package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.comparing.IssuedPaper;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.SkillResult;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Texts;

/** A credential on paper, in the reader's language, with the signed file in it. */
@RequestScoped
class CredentialPaper implements IssuedPaper {
    private static final String NOTHING = "–";

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    IssuerIdentity platform;

    @Inject
    Issuers issuers;

    /** As a PDF. */
    byte[] pdf(CredentialView credential) {
        return Printing.pdf(new Sheet(
                locale.language(),
                texts.of("credential.paper.title", texts.in(credential.name()), credential.holderName()),
                issuer(credential),
                blocks(credential),
                new Sheet.Attached(
                        "credential.json",
                        "application/vc",
                        texts.of("credential.paper.attached"),
                        credential.document())));
    }

    private String issuer(CredentialView credential) {
        return issuers.of(StrictJson.read(credential.document())).name();
    }

    @Override
    public byte[] printed(CredentialView credential, Language language) {
        return locale.speaking(language, () -> pdf(credential.asIssued()));
    }

    /** What the paper depends on besides the signed file. */
    String state(CredentialView credential) {
        return locale.getTag() + (credential.isRevoked() ? "-withdrawn" : "");
    }

    private List<Block> blocks(CredentialView c) {
        Claims claims = Claims.ofOurOwn(c.document());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.of("credential.page.kind"), Tone.MUTED));
        blocks.add(new Block.Heading(1, texts.in(c.name())));
        String signed = claims.achievement().in(locale.language());
        if (!signed.equals(texts.in(c.name()))) {
            // Whoever compares the paper with the file finds the name as it was signed.
            blocks.add(new Block.Paragraph(signed, Tone.MUTED, locale.language().other()));
        }
        if (c.isRevoked()) {
            String day = texts.day(c.revokedAt());
            String key = c.isSuperseded() ? "credential.page.superseded" : "credential.page.revoked";
            blocks.add(new Block.Paragraph(texts.of(key, day, c.revokedReason()), Tone.WARNING));
        }
        blocks.add(new Block.Paragraph(texts.of("credential.paper.holder"), Tone.MUTED));
        blocks.add(new Block.Paragraph(c.holderName(), Tone.LEAD));
        blocks.add(new Block.Paragraph(texts.in(c.description()), Tone.PLAIN));
        blocks.add(facts(c, claims));
        if (!c.skills().isEmpty()) {
            blocks.add(new Block.Heading(2, texts.of("credential.page.skills")));
            blocks.add(skills(c.skills(), claims.results()));
        }
        blocks.add(new Block.Heading(2, texts.of("credential.page.criteria")));
        blocks.add(new Block.Paragraph(texts.in(c.criteria()), Tone.PLAIN));
        check(c, blocks);
        return blocks;
    }

    private Block facts(CredentialView c, Claims claims) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.of("credential.paper.issuer", issuer(c)));
        if (!c.creator().isEmpty()) {
            facts.add(texts.of("credential.paper.creator", c.creator()));
        }
        String issued = texts.day(c.issuedAt());
        String earned = texts.day(claims.validFrom());
        if (!earned.isEmpty() && !earned.equals(issued)) {
            facts.add(texts.of("credential.paper.earned", earned));
        }
        facts.add(texts.of("credential.page.issued", issued));
        if (claims.validUntil() != null) {
            facts.add(texts.of("credential.paper.until", texts.day(claims.validUntil())));
        }
        return new Block.Items(facts);
    }

    private Block skills(List<SkillAim> skills, List<SkillResult> results) {
        boolean levels = skills.stream().anyMatch(skill -> !skill.level().isEmpty());
        List<String> head = new ArrayList<>(List.of(texts.of("credential.paper.skill")));
        if (levels) {
            head.add(texts.of("credential.paper.level"));
        }
        head.add(texts.of("credential.paper.result"));
        List<List<String>> rows = new ArrayList<>();
        for (SkillAim skill : skills) {
            List<SkillResult> of = results.stream()
                    .filter(result -> result.skill().equals(skill.uri()))
                    .toList();
            List<String> row = new ArrayList<>(List.of(texts.in(skill.label())));
            if (levels) {
                row.add(of.stream()
                        .map(SkillResult::level)
                        .filter(level -> !level.isEmpty())
                        .findFirst()
                        .orElse(NOTHING));
            }
            row.add(of.stream().map(this::result).findFirst().orElse(NOTHING));
            rows.add(row);
        }
        return new Block.Table(head, rows);
    }

    private String result(SkillResult result) {
        boolean attained = result.status().equals("Completed");
        if (result.value().isEmpty()) {
            return texts.of(attained ? "credential.paper.shown" : "credential.paper.open");
        }
        return texts.of(
                attained ? "credential.paper.attained" : "credential.paper.onTheWay",
                result.value(),
                result.required());
    }

    private void check(CredentialView c, List<Block> blocks) {
        String address = CredentialPage.verifyAddress(c);
        QrCode qr = QrCode.of(address);
        blocks.add(new Block.Heading(2, texts.of("credential.paper.check")));
        blocks.add(new Block.Items(List.of(
                texts.of("credential.paper.check.qr"),
                texts.of("credential.paper.check.code", platform.url() + "/verify"),
                texts.of("credential.paper.check.file"))));
        blocks.add(new Block.Check(
                qr.size(),
                qr.dark(),
                texts.of("credential.paper.qr", c.code()),
                texts.of("credential.page.code"),
                c.code(),
                address,
                texts.of("credential.page.verify")));
        blocks.add(new Block.Paragraph(texts.of("credential.paper.onlyPaper"), Tone.MUTED));
    }
}
