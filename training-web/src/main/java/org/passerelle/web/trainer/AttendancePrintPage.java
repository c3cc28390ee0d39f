package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.delivery.AttendanceSheet;
import org.passerelle.delivery.Presence;
import org.passerelle.delivery.SessionView;
import org.passerelle.delivery.TakingAttendance;
import org.passerelle.kernel.Permission;
import org.passerelle.place.RoomView;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The attendance sheet of a session as a PDF: with what was signed, and with room to sign for all others. */
@Named
@RequestScoped
@Route(path = "/trainer/sessions/{session}/print", view = "/trainer/print.xhtml", access = Permission.GRADE)
public class AttendancePrintPage {
    @Inject
    TakingAttendance taking;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Download download;

    /** Sends it. */
    public void send() {
        AttendanceSheet sheet = taking.sheet(parts.id("session"));
        download.send("application/pdf", "attendance.pdf", pdf(sheet));
    }

    private byte[] pdf(AttendanceSheet sheet) {
        SessionView session = sheet.session();
        String title = texts.of("trainer.attendance.title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(texts.in(session.courseTitle()), Tone.LEAD));
        blocks.add(new Block.Paragraph(texts.in(session.title()), Tone.PLAIN));
        blocks.add(new Block.Paragraph(
                texts.day(session.day()) + ", " + texts.name("place.half", session.half()) + ", "
                        + texts.of(
                                "delivery.session.hours", texts.time(session.startsAt()), texts.time(session.endsAt())),
                Tone.PLAIN));
        blocks.add(new Block.Paragraph(session.room().map(RoomView::line).orElse(session.link()), Tone.MUTED));
        blocks.add(new Block.Signatures(
                List.of(
                        texts.of("trainer.attendance.learner"),
                        texts.of("trainer.attendance.presence"),
                        texts.of("delivery.paper.signature")),
                sheet.lines().stream().map(this::row).toList()));
        blocks.add(new Block.Signatures(
                List.of(
                        texts.of("trainer.attendance.trainer"),
                        texts.of("trainer.attendance.presence"),
                        texts.of("delivery.paper.signature")),
                List.of(new Block.Signature(" ", "", "", ""))));
        return Printing.pdf(new Sheet(
                locale.language(), title + " – " + texts.in(session.courseTitle()), "Passerelle", blocks, null));
    }

    private Block.Signature row(AttendanceSheet.Line line) {
        return line.last()
                .map(entry -> new Block.Signature(
                        line.name(),
                        entry.state() == Presence.PRESENT
                                ? texts.of("trainer.attendance.at", texts.moment(entry.at()))
                                : texts.name("delivery.presence", entry.state()),
                        entry.signature(),
                        texts.of("trainer.attendance.signatureOf", line.name())))
                .orElse(new Block.Signature(line.name(), "", "", ""));
    }
}
