package org.passerelle.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.profile.SharedPassport;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Texts;

/** The part of a passport that a link shows, on paper, with the link as a QR code. */
@RequestScoped
class PassportPaper {
    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    Passages passages;

    @Inject
    IssuerIdentity region;

    /** As a PDF. @param holder the holder's name; empty when it is kept back */
    byte[] pdf(SharedPassport shown, String holder) {
        String title = texts.of("passport.title");
        String window = holder.isEmpty() ? title : texts.of("passport.paper.title", title, holder);
        return Printing.pdf(new Sheet(locale.language(), window, region.name(), blocks(shown, holder), null));
    }

    private List<Block> blocks(SharedPassport shown, String holder) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, texts.of("passport.title")));
        blocks.add(new Block.Paragraph(holder, Tone.LEAD));
        blocks.add(new Block.Paragraph(texts.of("passport.paper.lead"), Tone.PLAIN));
        for (Passages.Section section : passages.sections(shown.skills())) {
            blocks.add(new Block.Heading(2, texts.of("passport.of." + section.origin())));
            blocks.add(new Block.Paragraph(texts.of("passport.of." + section.origin() + ".lead"), Tone.MUTED));
            blocks.add(new Block.Items(section.skills().stream().map(this::item).toList()));
        }
        check(shown, blocks);
        return blocks;
    }

    private String item(Passages.Line line) {
        return line.shown().isEmpty()
                ? line.label()
                : texts.of("passport.paper.item", line.label(), String.join(" ; ", line.shown()));
    }

    private void check(SharedPassport shown, List<Block> blocks) {
        String address = PassportPage.address(shown.link().code());
        QrCode qr = QrCode.of(address);
        blocks.add(new Block.Heading(2, texts.of("passport.paper.check")));
        blocks.add(new Block.Paragraph(
                texts.of("passport.paper.check.how", texts.day(shown.link().until())), Tone.PLAIN));
        blocks.add(new Block.Check(
                qr.size(),
                qr.dark(),
                texts.of("passport.paper.qr"),
                texts.of("passport.paper.code"),
                shown.link().code(),
                address,
                texts.of("passport.shared.title")));
        blocks.add(new Block.Paragraph(texts.of("passport.paper.onlyPaper"), Tone.MUTED));
    }
}
