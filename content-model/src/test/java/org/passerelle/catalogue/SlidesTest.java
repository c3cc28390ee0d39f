package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.Photos;
import org.passerelle.testing.World;

/** A film is told in slides: light ones, in order, of files that may be hostile. */
class SlidesTest {
    private World world;
    private UUID course;
    private UUID film;

    private World opened(Database database) {
        world = School.open(database.world());
        UUID body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Film", ActivityType.VIDEO);
        film = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        return world;
    }

    private void filmed() {
        world.get(WritingVideos.class)
                .write(
                        course,
                        film,
                        School.activity(ActivityType.VIDEO, "a1"),
                        world.get(Authoring.class).activity(course, film).version(),
                        new WritingVideos.Files(
                                new WritingVideos.Sent(
                                        "film.mp4", "\0\0\0\0ftypisom".getBytes(StandardCharsets.ISO_8859_1)),
                                null,
                                null));
        world.flush();
    }

    private WritingSlides writing() {
        return world.get(WritingSlides.class);
    }

    private void bring(SentFile... files) {
        writing().bring(course, film, List.of(files));
        world.flush();
    }

    private List<SlideView> slides() {
        return writing().of(world.get(Authoring.class).activity(course, film));
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static SentFile picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return new SentFile("p." + format, out.toByteArray());
    }

    private static SentFile pdf(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return new SentFile("p.pdf", out.toByteArray());
    }

    /** A small file whose head says that it is a picture of so many pixels. */
    private static SentFile claiming(int width, int height) throws IOException {
        byte[] bytes = picture("png", 1, 1).content();
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        return new SentFile("p.png", bytes);
    }

    @ParameterizedTest
    @EnumSource
    void picturesAndPagesBecomeLightSlidesInOrder(Database database) throws IOException {
        try (World opened = opened(database);
                PDDocument two = new PDDocument()) {
            assertEquals("catalogue.slidesFilmFirst", code(() -> bring(picture("png", 8, 8))));
            filmed();
            assertEquals("kernel.required", code(this::bring));
            two.addPage(new PDPage(new PDRectangle(720, 405)));
            two.addPage(new PDPage(new PDRectangle(405, 720)));
            SentFile photo = picture("jpeg", 4000, 2000);
            bring(
                    new SentFile("photo.jpg", Photos.withExif(photo.content(), 6)),
                    pdf(two),
                    picture("png", 60, 30),
                    new SentFile("dot.webp", Photos.WEBP));
            List<SlideView> slides = slides();
            assertEquals(
                    List.of("640x1280", "1280x720", "720x1280", "60x30", "1x1"),
                    slides.stream().map(s -> s.width() + "x" + s.height()).toList());
            assertTrue(
                    slides.stream().allMatch(s -> s.picture().size() < 50_000),
                    slides.stream().map(s -> s.picture().size()).toList().toString());
            assertTrue(slides.stream().allMatch(s -> s.picture().type().startsWith("image/")));
            for (int i : new int[] {0, 4}) {
                byte[] kept = opened.get(MediaLibrary.class)
                        .piece(slides.get(i).picture().id(), 0);
                assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("GPS"));
                assertFalse(Arrays.equals(kept, Photos.WEBP), "drawn anew");
            }
            UUID last = slides.get(4).id();
            writing().move(course, film, last, -1);
            opened.flush();
            assertEquals(last, slides().get(3).id());
            writing().move(course, film, slides().get(0).id(), -1);
            opened.flush();
            assertEquals(
                    "640x1280", slides().get(0).width() + "x" + slides().get(0).height());
            bring(picture("png", 10, 10));
            assertEquals(1, slides().size(), "they take the place of those before");
            writing().remove(course, film);
            opened.flush();
            assertEquals(List.of(), slides());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSlideSaysWhenItIsShownAndWhatItShows(Database database) throws IOException {
        try (World opened = opened(database)) {
            filmed();
            bring(picture("png", 10, 10), picture("png", 10, 10));
            List<UUID> seen = slides().stream().map(SlideView::id).toList();
            SlideDraft first =
                    new SlideDraft(Optional.of(0), School.both("Un casque", "A helmet"), School.both("", ""));
            SlideDraft second =
                    new SlideDraft(Optional.of(65), School.both("Des gants", ""), School.both("Secs", "Dry"));
            writing().describe(course, film, seen, List.of(first, second));
            opened.flush();
            assertEquals(65, slides().get(1).at().orElseThrow());
            assertEquals(School.both("Un casque", "A helmet"), slides().get(0).alt());
            assertTrue(slides().get(0).text().isEmpty());
            assertEquals(
                    "catalogue.slideBackwards",
                    code(() -> writing().describe(course, film, seen, List.of(second, first))));
            assertEquals("catalogue.slidesChanged", code(() -> writing().describe(course, film, seen, List.of(first))));
            List<UUID> elsewhere = List.of(seen.get(1), seen.get(0));
            assertEquals(
                    "catalogue.slidesChanged",
                    code(() -> writing().describe(course, film, elsewhere, List.of(first, second))),
                    "they were moved in another window");
            SlideDraft late = new SlideDraft(Optional.of(1_000_000), School.both("", ""), School.both("", ""));
            assertEquals(
                    "catalogue.slideTime", code(() -> writing().describe(course, film, seen, List.of(first, late))));
            SlideDraft wordy = new SlideDraft(Optional.empty(), School.both("x".repeat(301), ""), School.both("", ""));
            assertEquals("kernel.tooLong", code(() -> writing().describe(course, film, seen, List.of(wordy, second))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileFilesAreRefusedInWordsAndOtherBodiesFindNothing(Database database) throws IOException {
        try (World opened = opened(database);
                PDDocument locked = new PDDocument();
                PDDocument many = new PDDocument();
                PDDocument bomb = new PDDocument();
                PDDocument flat = new PDDocument()) {
            filmed();
            assertEquals("documents.fileUnknown", code(() -> bring(text("<svg onload=alert(1)>"))));
            assertEquals("documents.noSlide", code(() -> bring(text("Bonjour"))));
            assertEquals("kernel.pictureUnreadable", code(() -> bring(text("\u0089PNG\r\n\u001a\nrien"))));
            assertEquals("kernel.pictureUnreadable", code(() -> bring(text("%PDF-1.7 rien"))));
            assertEquals("kernel.pictureDots", code(() -> bring(claiming(60_000, 60_000))));
            assertEquals(
                    "documents.fileTooLarge", code(() -> bring(new SentFile("p.png", new byte[20 * 1024 * 1024 + 1]))));
            for (int i = 0; i < 61; i++) {
                many.addPage(new PDPage());
            }
            assertEquals("documents.tooManySlides", code(() -> bring(pdf(many))));
            assertEquals(
                    "documents.tooManySlides",
                    code(() ->
                            bring(Collections.nCopies(61, picture("png", 2, 2)).toArray(SentFile[]::new))));
            locked.addPage(new PDPage());
            locked.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            SentFile closed = pdf(locked);
            assertEquals("documents.slidesLocked", code(() -> bring(closed)));
            PDPage page = new PDPage();
            PDStream spaces = new PDStream(bomb);
            try (var out = spaces.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] piece = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 80; i++) {
                    out.write(piece);
                }
            }
            page.setContents(spaces);
            bomb.addPage(page);
            SentFile dense = pdf(bomb);
            assertTrue(dense.content().length < 200_000);
            assertEquals("documents.slidesTooDense", code(() -> bring(dense)));
            flat.addPage(new PDPage(new PDRectangle(700, 0.1f)));
            assertEquals("kernel.pictureUnreadable", code(() -> bring(pdf(flat))));
            assertEquals(List.of(), slides(), "nothing of it is kept");
            School.body(opened, 1);
            assertThrows(NotFound.class, () -> bring(picture("png", 2, 2)));
            assertThrows(NotFound.class, () -> writing().describe(course, film, List.of(), List.of()));
            assertThrows(NotFound.class, () -> writing().remove(course, film));
        }
    }

    private static SentFile text(String content) {
        return new SentFile("p.png", content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
