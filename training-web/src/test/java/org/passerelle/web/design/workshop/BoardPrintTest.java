package org.passerelle.web.design.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.credential.paper.Picturing;
import org.passerelle.credential.paper.Poster;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.Image;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.board.Veil;
import org.passerelle.kernel.Language;

/** A board on paper shows what its reader may see of it, all of it, and no more. */
class BoardPrintTest {
    private static final UUID INES = UUID.randomUUID();
    private static final UUID BRANDY = UUID.randomUUID();
    private static final int YELLOW = 0xFFEDA8;
    private static final int BLUE = 0xD3E6FB;

    private static final int RED = 0xFF0000;

    private static final Map<UUID, byte[]> IMAGES = new HashMap<>();

    private final List<Entry> log = new ArrayList<>();

    @Test
    void thePageShowsTheBoardAndThePagesAfterItSayAllOfIt() throws IOException {
        UUID wait = put(
                INES, Shape.NOTE, new Spot(100, 200, 240, 160), Colour.YELLOW, "63 jours d’attente\npour un tampon");
        UUID call =
                put(BRANDY, Shape.NOTE, new Spot(1700, 200, 240, 160), Colour.BLUE, "appeler " + "encore ".repeat(80));
        UUID group = put(INES, Shape.GROUP, new Spot(600, 900, 300, 120), Colour.GREY, "Délais");
        put(INES, Shape.AREA, new Spot(60, 1100, 600, 400), Colour.GREY, "Plus tard");
        put(INES, Shape.TEXT, new Spot(900, 1300, 420, 80), Colour.GREY, "Un titre");
        act(
                INES,
                new ItemAction.Put(
                        UUID.randomUUID(), Shape.ARROW, new Spot(0, 0, 20, 20), Colour.GREY, "parce que", wait, call));
        act(INES, new ItemAction.Sort(wait, group));
        act(BRANDY, new ItemAction.Write(wait, Set.of(), "deux textes"));
        act(BRANDY, new ItemAction.Remark(call, "à vérifier"));
        act(INES, new RoomAction.Ballot(3));
        act(BRANDY, new RoomAction.Vote(call, false));
        act(INES, new RoomAction.Ballot(0));
        byte[] pdf = pdf(BoardState.of(log), Template.EMPATHY_MAP);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertTrue(read.getPage(0).getMediaBox().getWidth()
                    > read.getPage(0).getMediaBox().getHeight());
            assertNotNull(read.getDocumentCatalog().getStructureTreeRoot(), "tagged");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String drawn = stripper.getText(read);
            for (String words : List.of(
                    "Atelier", "zone says", "63 jours", "Inès", "jaune (1)", "parce que", "Plus tard", "1 dots")) {
                assertTrue(drawn.contains(words), words + " in " + drawn);
            }
            assertTrue(drawn.contains("…"), "what has no room is cut");
            stripper.setEndPage(read.getNumberOfPages());
            stripper.setStartPage(2);
            String said = stripper.getText(read).replaceAll("\\s+", " ");
            for (String words : List.of(
                    "63 jours d’attente pour un tampon",
                    "deux textes",
                    "encore ".repeat(80).strip(),
                    "groupe Délais",
                    "> Brandy : à vérifier",
                    "1 dots",
                    "→",
                    "parce que",
                    "zone says (1)")) {
                assertTrue(said.contains(words), words + " in " + said);
            }
        }
        BufferedImage picture = picture(BoardState.of(log), Template.EMPATHY_MAP);
        assertTrue(picture.getWidth() > 2400 && picture.getWidth() > picture.getHeight());
        assertTrue(dots(picture, YELLOW) > 2_000 && dots(picture, BLUE) > 2_000, "notes in their colours");
    }

    @Test
    void whatIsHiddenFromItsReaderIsNotOnPaperEither() throws IOException {
        UUID open = put(INES, Shape.NOTE, new Spot(100, 200, 240, 160), Colour.YELLOW, "dit avant");
        act(INES, new RoomAction.Silence(true));
        put(BRANDY, Shape.NOTE, new Spot(500, 200, 240, 160), Colour.YELLOW, "secret du guichet");
        act(BRANDY, new ItemAction.Remark(open, "aparté"));
        act(INES, new RoomAction.Ballot(3));
        act(BRANDY, new RoomAction.Vote(open, false));
        act(INES, new RoomAction.Vote(open, false));
        BoardState seen = BoardState.of(Veil.over(log, BoardState.of(log), INES));
        try (PDDocument read = Loader.loadPDF(pdf(seen, Template.IDEA_WALL))) {
            String all = new PDFTextStripper().getText(read);
            assertTrue(all.contains("dit avant") && all.contains("caché"), all);
            assertFalse(all.contains("secret du guichet") || all.contains("aparté"), all);
            assertFalse(all.contains("dots"), "the dots of an open vote are nobody's business: " + all);
        }
    }

    @Test
    void fiveThousandNotesAreOnPaperToo() throws IOException {
        for (int i = 0; i < 5000; i++) {
            put(
                    i % 2 == 0 ? INES : BRANDY,
                    Shape.NOTE,
                    new Spot(i * 37 % 2760, i * 91 % 1840, 240, 160),
                    Colour.values()[i % 6],
                    "idée numéro " + i + " fin");
        }
        BoardState state = BoardState.of(log);
        try (PDDocument read = Loader.loadPDF(pdf(state, Template.IDEA_WALL))) {
            assertTrue(read.getNumberOfPages() > 50);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            String said = stripper.getText(read);
            for (int i = 0; i < 5000; i++) {
                assertTrue(said.contains("idée numéro " + i + " fin"), "note " + i);
            }
        }
        assertTrue(picture(state, Template.IDEA_WALL).getHeight() > 1700);
    }

    @Test
    void anImageIsDrawnAndSaidInWords() throws IOException {
        UUID image = UUID.randomUUID();
        BufferedImage red = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                red.setRGB(x, y, RED);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        IMAGES.put(image, png.toByteArray());
        Image shown = new Image(image, 400, 300);
        act(INES, Image.put(UUID.randomUUID(), shown.spot(200, 200, 600), shown, "le mur rouge"));
        act(INES, new RoomAction.Silence(true));
        act(BRANDY, Image.put(UUID.randomUUID(), shown.spot(1500, 900, 600), shown, "mur secret"));
        BoardState seen = BoardState.of(Veil.over(log, BoardState.of(log), INES));
        long dots = dots(picture(seen, Template.IDEA_WALL), RED);
        assertTrue(dots > 100_000 && dots < 300_000, "one of them is drawn: " + dots);
        try (PDDocument read = Loader.loadPDF(pdf(seen, Template.IDEA_WALL))) {
            String all = new PDFTextStripper().getText(read);
            assertTrue(all.contains("le mur rouge") && all.contains("IMAGE"), all);
            assertFalse(all.contains("mur secret"), all);
        }
    }

    @Test
    void anEmptyBoardIsAPageToo() throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf(BoardState.of(log), Template.JOURNEY_MAP))) {
            assertEquals(1, read.getNumberOfPages());
        }
    }

    private UUID put(UUID who, Shape shape, Spot spot, Colour colour, String text) {
        UUID item = UUID.randomUUID();
        act(who, new ItemAction.Put(item, shape, spot, colour, text, null, null));
        return item;
    }

    private void act(UUID who, BoardAction action) {
        log.add(new Entry(
                log.size() + 1, UUID.randomUUID(), who, Instant.ofEpochSecond(1_795_000_000), 0, false, action));
    }

    private static byte[] pdf(BoardState state, Template ground) {
        return Printing.pdf(poster(state, ground), sheet(state, ground));
    }

    private static BufferedImage picture(BoardState state, Template ground) throws IOException {
        byte[] page = Printing.pdf(poster(state, ground), new Sheet(Language.FR, "Atelier", "Essai", List.of(), null));
        return ImageIO.read(new ByteArrayInputStream(Picturing.png(page)));
    }

    private static Poster poster(BoardState state, Template ground) {
        return new Poster(
                "Atelier du mardi",
                "état du 28 novembre",
                BoardDrawing.legend(state, new Plain()),
                BoardDrawing.plan(state, ground, new Plain(), IMAGES));
    }

    private static Sheet sheet(BoardState state, Template ground) {
        return new Sheet(Language.FR, "Atelier", "Essai", BoardListing.blocks(state, ground, new Plain()), null);
    }

    private static long dots(BufferedImage picture, int colour) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return count;
    }

    private static final class Plain implements PrintWords {
        @Override
        public String area(String key) {
            return "zone " + key;
        }

        @Override
        public String elsewhere() {
            return "ailleurs";
        }

        @Override
        public String name(UUID seat) {
            return seat.equals(INES) ? "Inès" : "Brandy";
        }

        @Override
        public String veiled() {
            return "(caché)";
        }

        @Override
        public String dots(int count) {
            return count + " dots";
        }

        @Override
        public String late(int seconds) {
            return "tard";
        }

        @Override
        public String inGroup(String group) {
            return "groupe " + group;
        }

        @Override
        public String disputed() {
            return "deux textes côte à côte";
        }

        @Override
        public String dotSign() {
            return "● un dot";
        }

        @Override
        public String alternative() {
            return "Le tableau";
        }

        @Override
        public String arrows() {
            return "Flèches";
        }

        @Override
        public String colour(Colour colour) {
            return colour == Colour.YELLOW ? "jaune" : "autre";
        }

        @Override
        public String shape(Shape shape) {
            return shape.name();
        }
    }
}
