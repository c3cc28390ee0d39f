package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.delivery.Realisation;
import org.passerelle.kernel.Clocks;

/**
 * The certificate of what was really done of a training, which training bodies owe to whoever pays: who did what, when,
 * for how many hours and of which nature, under the name of whoever signs for the body.
 */
@RequestScoped
public class RealisationPaper {
    private static final double HOUR = 60;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    Clock clock;

    /** As a PDF. */
    public byte[] pdf(Realisation done) {
        String title = texts.of("delivery.paper.title");
        return Printing.pdf(
                new Sheet(locale.language(), title + " – " + done.learner(), done.body(), blocks(done, title), null));
    }

    private List<Block> blocks(Realisation done, String title) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(
                done.siren().isEmpty() ? done.body() : texts.of("delivery.paper.body", done.body(), done.siren()),
                Tone.PLAIN));
        blocks.add(new Block.Paragraph(texts.of("delivery.paper.states"), Tone.PLAIN));
        blocks.add(new Block.Paragraph(done.learner(), Tone.LEAD));
        blocks.add(new Block.Paragraph(texts.of("delivery.paper.took", texts.in(done.course())), Tone.PLAIN));
        blocks.add(new Block.Table(
                List.of(texts.of("delivery.paper.what"), texts.of("delivery.paper.said")),
                List.of(
                        List.of(texts.of("delivery.paper.nature"), texts.of("delivery.paper.nature.training")),
                        List.of(
                                texts.of("delivery.paper.dates"),
                                texts.of("delivery.run.dates", texts.day(done.from()), texts.day(done.until()))),
                        List.of(texts.of("delivery.paper.present"), hours(done.present())),
                        List.of(texts.of("delivery.paper.online"), hours(done.online())),
                        List.of(texts.of("delivery.paper.total"), hours(done.present() + done.online())),
                        List.of(
                                texts.of("delivery.paper.extent"),
                                done.completed()
                                        .map(at -> texts.of("delivery.paper.whole", texts.day(at)))
                                        .orElse(texts.of("delivery.paper.part"))))));
        if (!done.halfDays().isEmpty()) {
            blocks.add(new Block.Heading(2, texts.of("delivery.paper.halfDays")));
            blocks.add(new Block.Table(
                    List.of(
                            texts.of("delivery.paper.day"),
                            texts.of("delivery.paper.half"),
                            texts.of("delivery.paper.hours"),
                            texts.of("delivery.paper.proof")),
                    done.halfDays().stream().map(this::row).toList()));
        }
        blocks.add(new Block.Paragraph(texts.of("delivery.paper.kept"), Tone.MUTED));
        blocks.add(new Block.Paragraph(texts.of("delivery.paper.on", texts.day(Clocks.today(clock))), Tone.PLAIN));
        blocks.add(new Block.Signatures(
                List.of(
                        texts.of("delivery.paper.signer"),
                        texts.of("delivery.paper.quality"),
                        texts.of("delivery.paper.signature")),
                List.of(new Block.Signature(done.body(), "", "", ""))));
        return blocks;
    }

    private List<String> row(Realisation.HalfDayThere half) {
        return List.of(
                texts.day(half.session().day()),
                texts.name("place.half", half.session().half()),
                hours(half.minutes()),
                texts.of(half.signed() ? "delivery.paper.signed" : "delivery.paper.recorded"));
    }

    /** Minutes as hours, with at most two decimals. */
    public String hours(int minutes) {
        return texts.of("delivery.paper.inHours", texts.number(minutes / HOUR));
    }
}
