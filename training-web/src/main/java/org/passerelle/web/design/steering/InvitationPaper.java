package org.passerelle.web.design.steering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.design.workshop.Invitation;
import org.passerelle.design.workshop.Inviting;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Texts;

/** An invitation on paper. */
@RequestScoped
class InvitationPaper {
    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    /** As a PDF. @param way the address that leads in */
    byte[] pdf(Inviting.View view, Invitation invitation, String administration, String way) {
        String title = view.workshop().title();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(view.challenge().question(), Tone.LEAD));
        blocks.add(new Block.Paragraph(texts.of("design.invitation.by", administration), Tone.MUTED));
        part(
                blocks,
                "design.invitation.when.title",
                texts.of(
                        "design.invitation.when.value",
                        texts.day(invitation.startsAt()),
                        texts.time(invitation.startsAt()),
                        texts.time(invitation.endsAt())));
        part(blocks, "design.invitation.where.title", invitation.place());
        part(blocks, "design.invitation.why.title", invitation.purpose());
        if (!invitation.preparation().isEmpty()) {
            part(blocks, "design.invitation.prepare.title", invitation.preparation());
        }
        QrCode qr = QrCode.of(way);
        blocks.add(new Block.Check(
                qr.size(),
                qr.dark(),
                texts.of("design.invitation.qr"),
                texts.of("design.invitation.join"),
                "",
                way,
                texts.of("design.invitation.way")));
        return Printing.pdf(new Sheet(locale.language(), title, administration, blocks, null));
    }

    private void part(List<Block> blocks, String heading, String text) {
        blocks.add(new Block.Heading(2, texts.of(heading)));
        blocks.add(new Block.Paragraph(text, Tone.PLAIN));
    }
}
