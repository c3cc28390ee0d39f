package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.design.playbook.Play;
import org.passerelle.design.playbook.PlayPart;
import org.passerelle.design.playbook.PlaybookMarkdown;
import org.passerelle.design.playbook.PlaybookVersion;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** A version of the playbook to carry along: on paper, and as a text in Markdown. */
@RequestScoped
class PlaybookPaper {
    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    /** As a tagged PDF, with the Markdown text in it. */
    byte[] pdf(PlaybookVersion version) {
        return Printing.pdf(new Sheet(
                locale.language(),
                heading(version),
                "Passerelle",
                blocks(version),
                new Sheet.Attached(
                        "playbook.md", "text/markdown", texts.of("design.playbook.markdown"), markdown(version))));
    }

    /** As Markdown. */
    String markdown(PlaybookVersion version) {
        return PlaybookMarkdown.write(version, locale.language(), heading(version), this::name);
    }

    private String heading(PlaybookVersion version) {
        return texts.of("design.playbook.heading", version.number());
    }

    private String name(PlayPart part) {
        return texts.name("design.playbook.part", part);
    }

    private List<Block> blocks(PlaybookVersion version) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, heading(version)));
        blocks.add(new Block.Paragraph(
                texts.of("design.playbook.published", texts.day(version.publishedAt())), Tone.MUTED));
        int number = 1;
        for (Play play : version.plays().list()) {
            blocks.add(new Block.Heading(2, number++ + ". " + texts.in(play.title())));
            blocks.add(new Block.Paragraph(texts.in(play.lead()), Tone.PLAIN));
            for (PlayPart part : List.of(PlayPart.CHECKLIST, PlayPart.QUESTIONS, PlayPart.CASES)) {
                List<String> lines = play.said(part, locale.language());
                if (!lines.isEmpty()) {
                    blocks.add(new Block.Paragraph(name(part), Tone.MUTED));
                    blocks.add(new Block.Items(lines));
                }
            }
        }
        return blocks;
    }
}
