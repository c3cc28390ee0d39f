package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.kernel.Clocks;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** The hours of a year on paper. */
@RequestScoped
class CapsulePaper {
    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    IssuerIdentity region;

    @Inject
    Clock clock;

    /** As a PDF. */
    byte[] pdf(ReadingCapsules.Year year, String name) {
        String title = texts.of("design.attestation.title", String.valueOf(year.year()));
        return Printing.pdf(
                new Sheet(locale.language(), title + " – " + name, region.name(), blocks(year, name, title), null));
    }

    private List<Block> blocks(ReadingCapsules.Year year, String name, String title) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(name, Tone.LEAD));
        blocks.add(new Block.Paragraph(
                texts.of(
                        "design.attestation.says",
                        region.name(),
                        year.finished().size(),
                        String.valueOf(year.year()),
                        duration(year.minutes())),
                Tone.PLAIN));
        blocks.add(new Block.Table(
                List.of(
                        texts.of("design.attestation.capsule"),
                        texts.of("design.attestation.day"),
                        texts.of("design.attestation.minutes")),
                year.finished().stream()
                        .map(f -> List.of(texts.in(f.capsule().title()), texts.shortDay(f.at()), duration(f.minutes())))
                        .toList()));
        blocks.add(new Block.Heading(2, texts.of("design.attestation.worth")));
        blocks.add(new Block.Paragraph(texts.of("design.attestation.counting"), Tone.PLAIN));
        blocks.add(new Block.Paragraph(texts.of("design.attestation.law"), Tone.PLAIN));
        blocks.add(
                new Block.Paragraph(texts.of("design.attestation.made", texts.day(Clocks.today(clock))), Tone.MUTED));
        return blocks;
    }

    private String duration(int minutes) {
        return texts.of("design.capsule.duration", minutes / 60, minutes % 60);
    }
}
