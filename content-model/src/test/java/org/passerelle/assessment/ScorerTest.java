package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

class ScorerTest {
    private static final LocalizedText ASK = LocalizedText.of("Quoi ?", "What?");
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private static Choice option(String text, boolean correct) {
        return new Choice(LocalizedText.of(text, null), correct, LocalizedText.of("dit de " + text, null));
    }

    private static Item item(Body body) {
        return Item.of("q", "s", ASK, body, NONE);
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(words, "en " + words);
    }

    private static List<LocalizedText> texts(String... words) {
        return Arrays.stream(words).map(ScorerTest::text).toList();
    }

    private static final Item SINGLE =
            item(new SingleChoice(List.of(option("a", false), option("b", true), option("c", false))));
    private static final Item MULTIPLE = item(
            new MultipleChoice(List.of(option("a", true), option("b", true), option("c", false), option("d", false))));
    private static final Item SPEED = item(new Numeric(12.5, 0.1, "m/s"));
    private static final Item EXACT = item(new Numeric(1250, 0, "€"));
    private static final Item MASK =
            item(new ShortText(Map.of(Language.FR, List.of("le masque", "EPI"), Language.EN, List.of("mask"))));
    private static final Item CLOZE = item(new Cloze(
            LocalizedText.of("On coupe [1] puis on [2] la flamme.", "One [2]s the flame after closing [1]."),
            List.of(
                    new Cloze.Gap(
                            Map.of(Language.FR, List.of("le gaz"), Language.EN, List.of("gas")),
                            List.of(),
                            text("gaz")),
                    new Cloze.Gap(Map.of(), texts("éteint", "allume", "souffle"), text("flamme")))));
    private static final Item MATCHING = item(new Matching(
            List.of(
                    new Matching.Pair(text("un"), text("1"), text("dit un")),
                    new Matching.Pair(text("deux"), text("2"), NONE)),
            texts("3")));
    private static final Item CATEGORISING = item(new Categorising(List.of(
            new Categorising.Category(text("chaud"), texts("four", "fer"), text("dit chaud")),
            new Categorising.Category(text("froid"), texts("gel", "glace"), NONE))));
    private static final Item ORDERING = item(new Ordering(texts("a", "b", "c", "d")));
    private static final UUID IMAGE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Item HOTSPOT = item(new Hotspot(
            IMAGE,
            text("poste"),
            List.of(
                    region("robinet", "rectangle 10 10 20 20", true),
                    region("cadran", "ellipse 60 60 20 10", false),
                    region("coin", "polygon 80 0 100 0 100 20", false))));
    private static final Item DRAWN = new Item(
            "q",
            List.of("s", "t"),
            LocalizedText.of("{a} m à {b} € ?", "{a} m at {b} €?"),
            new Parametrised(
                    List.of(new Variable("a", "2..10/0.5"), new Variable("b", "3; 5; 8")), "a * b", 1, 0.05, "€"),
            text("il faut {a} fois"),
            List.of(new Hint(text("multiplie {a}"), 25), new Hint(text("encore"), 0)),
            4);

    private static Hotspot.Region region(String name, String shape, boolean correct) {
        return new Hotspot.Region(text(name), Shape.read(shape).orElseThrow(), correct, text("dit de " + name));
    }

    private static final List<Item> ALL =
            List.of(SINGLE, MULTIPLE, SPEED, EXACT, MASK, CLOZE, MATCHING, CATEGORISING, ORDERING, HOTSPOT, DRAWN);

    private static double score(Item item, String given) {
        return Scorer.score(item, Answers.read(item, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "0|0", "2|0", "''|0"})
    void aSingleChoiceIsRightOrNot(String given, double expected) {
        assertEquals(expected, score(SINGLE, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,1|1", "1,0|1", "0|0.5", "0,2|0", "0,1,2|0.5", "0,1,2,3|0", "2,3|0", "''|0", "0,0,1|1"})
    void aMultipleChoiceEarnsItsHitsLessItsMisses(String given, double expected) {
        assertEquals(expected, score(MULTIPLE, given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "12,5", " 12,50 ", "12.4", "12,6", "12,5 m/s", "12.5m/s", "+12,5"})
    void aNumberWithinTheToleranceIsRight(String given) {
        assertEquals(1, score(SPEED, given), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.39", "12,61", "-12,5", "−12,5", "12,5 km/h", "douze", "", "12,5,5x", "1e1", "NaN"})
    void aNumberElsewhereOrInAnotherUnitIsWrong(String given) {
        assertEquals(0, score(SPEED, given), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1250", "1 250", "1 250 €", "1,250.00", "1.250,00", "1250,0", "1 250€"})
    void aNumberIsReadAsPeopleWriteIt(String given) {
        assertEquals(1, score(EXACT, given), given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "masque",
                "Le MASQUE.",
                "un masque",
                " masqué ",
                "mask",
                "the mask",
                "epi",
                "masqu",
                "msaque",
                "masquee"
            })
    void aShortAnswerIsRightWhateverItsCaseAccentsArticleAndOneSlip(String given) {
        assertEquals(1, score(MASK, given), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"masse", "mascotte", "max", "ep", "epu", "", "masque masque"})
    void anotherWordIsWrong(String given) {
        assertEquals(0, score(MASK, given), given);
    }

    @Test
    void feedbackIsThatOfTheChosenOptions() {
        assertEquals(
                List.of(LocalizedText.of("dit de a", null), LocalizedText.of("dit de c", null)),
                Scorer.feedback(MULTIPLE, Answers.read(MULTIPLE, "2,0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "x", "0,", "99", "0;1"})
    void anOptionThatIsNotThereIsRefused(String given) {
        assertThrows(Refusal.class, () -> Answers.read(SINGLE, given));
    }

    @Test
    void aMegabyteIsNoAnswerAndTwoOptionsAreNoSingleChoice() {
        assertThrows(Refusal.class, () -> Answers.read(MASK, "x".repeat(1 << 20)));
        assertThrows(Refusal.class, () -> Answers.read(SINGLE, "0,1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gaz;0|1", "Le GAZ;0|1", "gas;0|1", "gaz;1|0.5", ";0|0.5", "eau;2|0", ";|0", "gaz|0.5", "''|0"})
    void aTextWithGapsEarnsTheShareOfItsGaps(String given, double expected) {
        assertEquals(expected, score(CLOZE, given.replace(';', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0;1|1", "0;2|0.5", "1;0|0", "0;0|0.5", ";1|0.5", "2;2|0", "''|0"})
    void matchingEarnsTheShareOfItsPairs(String given, double expected) {
        assertEquals(expected, score(MATCHING, given.replace(';', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0;0;1;1|1", "0;0;0;0|0.5", "1;1;0;0|0", "0;;1;|0.5", "''|0"})
    void categoriesEarnTheShareOfTheirEntries(String given, double expected) {
        assertEquals(expected, score(CATEGORISING, given.replace(';', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;1;2;3|1",
                "1;0;2;3|0.6667",
                "0;1;3;2|0.6667",
                "3;0;1;2|0",
                "1;2;3;0|0",
                "3;2;1;0|0",
                "0;2;3;1|0.3333",
                "''|0"
            })
    void anOrderEarnsKendallsTauAndNeverLessThanNothing(String given, double expected) {
        assertEquals(expected, score(ORDERING, given.replace(';', '\n')), 1e-4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";20;20|1",
                ";10;30|1",
                ";30.1;20|0",
                ";60;60|0",
                ";95;1|0",
                ";50;5|0",
                "0;;|1",
                "1;;|0",
                "0|1",
                "0;60;60|0",
                ";12,5;12,5|1",
                "''|0"
            })
    void aPlaceOnAnImageIsPointedAtOrNamed(String given, double expected) {
        assertEquals(expected, score(HOTSPOT, given.replace(';', '\n')));
    }

    @Test
    void anOrderDrawnByLotEarnsLittleOnTheAverage() {
        double sum = 0;
        List<Integer> places = List.of(0, 1, 2, 3);
        for (long seed = 0; seed < 500; seed++) {
            String order = new Draw(seed, true)
                    .mixed(places).stream().map(String::valueOf).collect(Collectors.joining("\n"));
            sum += score(ORDERING, order);
        }
        assertTrue(sum / 500 < 0.25, "got " + sum / 500);
    }

    @Test
    void valuesAreDrawnOnceForAnAttemptAndScoredAsTheyWereSeen() {
        Set<String> prompts = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Item drawn = DRAWN.drawn(new Draw(seed, false));
            assertEquals(drawn, DRAWN.drawn(new Draw(seed, false)));
            String[] said = drawn.prompt().in(Language.EN).split(" m at | €");
            double right = Double.parseDouble(said[0]) * Double.parseDouble(said[1]);
            assertEquals(1, score(drawn, String.valueOf(right)), drawn.prompt().in(Language.EN));
            assertEquals(0, score(drawn, String.valueOf(right + 0.1)));
            assertEquals(
                    said[0].replace('.', ','), drawn.prompt().in(Language.FR).split(" m ")[0]);
            assertEquals(
                    "multiplie " + said[0].replace('.', ','),
                    drawn.hints().get(0).text().in(Language.FR));
            prompts.add(drawn.prompt().in(Language.EN));
        }
        assertTrue(prompts.size() > 15, "values differ from attempt to attempt");
    }

    @Test
    void aHintTakesWhatItCosts() {
        Item drawn = DRAWN.drawn(Draw.PLAIN);
        Answer right = Answers.read(drawn, String.valueOf(((Numeric) drawn.body()).answer()));
        assertEquals(1, Scorer.score(drawn, right, 0));
        assertEquals(0.75, Scorer.score(drawn, right, 1));
        assertEquals(0.75, Scorer.score(drawn, right, 2));
        assertEquals(0, Scorer.score(drawn, Answers.read(drawn, "-1"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a / (a - a)",
                "9^9^9^9",
                "1e999999999",
                "FACT(100000)",
                "RANDOM()",
                "DT_NOW()",
                "\"a\" + \"b\"",
                "c + 1",
                "a *",
                "((((((((((",
                "FLOOR(99^9 * 99^9 * 99^9)",
                "0x7fffffff",
                ""
            })
    void aFormulaThatIsNoneOrWouldTakeLongIsRefused(String formula) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(
                        Refusal.class,
                        () -> item(new Parametrised(List.of(new Variable("a", "1..3")), formula, 0, 0, ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 + 3 * 4|14", "-(2 - 5)^2|-9", "SQRT(16) + ABS(-2)|6", "MAX(1, 2) - MIN(3, 4)|-1", "10 / 4|2.5"})
    void aFormulaComputesAsOnPaper(String formula, double expected) {
        assertEquals(expected, Formula.compute(formula, Map.of()).orElseThrow().doubleValue(), 1e-9);
    }

    @Test
    void feedbackIsThatOfTheWrongPartsAndOfTheRegion() {
        assertEquals(texts("gaz", "flamme"), Scorer.feedback(CLOZE, Answers.read(CLOZE, "eau\n1")));
        assertEquals(List.of(), Scorer.feedback(CLOZE, Answers.read(CLOZE, "gaz\n0")));
        assertEquals(texts("dit un"), Scorer.feedback(MATCHING, Answers.read(MATCHING, "1\n1")));
        assertEquals(texts("dit chaud"), Scorer.feedback(CATEGORISING, Answers.read(CATEGORISING, "1\n1\n1\n1")));
        assertEquals(texts("dit de cadran"), Scorer.feedback(HOTSPOT, Answers.read(HOTSPOT, "1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOZE|;3",
                "CLOZE|a;0;0",
                "CLOZE|;x",
                "MATCHING|3;0",
                "MATCHING|0;1;2",
                "ORDERING|0;0;1;2",
                "ORDERING|0;1",
                "ORDERING|0;1;2;4",
                "HOTSPOT|3",
                "HOTSPOT|;101;1",
                "HOTSPOT|;1;",
                "HOTSPOT|;a;b",
                "CATEGORISING|2"
            })
    void aPartThatIsNotThereIsRefused(String kind, String given) {
        Item item = ALL.stream().filter(i -> i.type().equals(kind)).findFirst().orElseThrow();
        assertThrows(Refusal.class, () -> score(item, given.replace(';', '\n')));
    }

    @Test
    void whatIsSeenNeverTellsWhatIsRight() {
        for (long seed = 0; seed < 30; seed++) {
            Draw draw = new Draw(seed, true);
            ItemView order = ItemView.of(ORDERING, "", Optional.empty(), 0, draw);
            assertNotEquals(
                    List.of(0, 1, 2, 3),
                    order.ordered().stream().map(Look.Option::place).toList());
            assertEquals(order, ItemView.of(ORDERING, "", Optional.empty(), 0, draw));
        }
        ItemView cloze = ItemView.of(CLOZE, "gaz\n0", Optional.empty(), 0, Draw.PLAIN);
        assertEquals(
                List.of("One [éteint]s the flame after closing [gaz].".replace("éteint", "en éteint")),
                cloze.told(Language.EN));
        assertEquals(3, cloze.segments(Language.FR).size());
        ItemView placed = ItemView.of(ORDERING, "3\n2\n1\n0", Optional.empty(), 0, Draw.PLAIN);
        assertEquals(List.of("d", "c", "b", "a"), placed.told(Language.FR));
    }

    @Test
    void nonsenseIsNoItem() {
        List<Choice> two = List.of(option("a", true), option("b", true));
        Map<Language, List<String>> a = Map.of(Language.FR, List.of("a"));
        List<Body> bodies = List.of(
                new SingleChoice(two),
                new SingleChoice(List.of(option("a", true))),
                new MultipleChoice(List.of(option("a", false), option("b", false))),
                new Numeric(Double.NaN, 0, ""),
                new Numeric(1, -1, ""),
                new ShortText(Map.of()),
                new ShortText(Map.of(Language.FR, List.of(" . "))),
                new Cloze(LocalizedText.of("rien", null), List.of(new Cloze.Gap(a, List.of(), NONE))),
                new Cloze(LocalizedText.of("[1] [1]", null), List.of(new Cloze.Gap(a, List.of(), NONE))),
                new Cloze(LocalizedText.of("[1]", "[2]"), List.of(new Cloze.Gap(a, List.of(), NONE))),
                new Cloze(LocalizedText.of("[1]", null), List.of(new Cloze.Gap(Map.of(), List.of(), NONE))),
                new Ordering(texts("a")),
                new Ordering(texts("a", "a")),
                new Matching(List.of(), List.of()),
                new Matching(
                        List.of(
                                new Matching.Pair(text("a"), text("1"), NONE),
                                new Matching.Pair(text("b"), text("1"), NONE)),
                        List.of()),
                new Categorising(List.of(new Categorising.Category(text("x"), texts("a", "b"), NONE))),
                new Hotspot(
                        IMAGE,
                        text("x"),
                        List.of(region("a", "rectangle 1 1 2 2", false), region("b", "ellipse 1 1 1 1", false))),
                new Parametrised(List.of(), "1", 0, 0, ""),
                new Parametrised(List.of(new Variable("a", "5..1")), "a", 0, 0, ""),
                new Parametrised(List.of(new Variable("a", "0..9999999/0.001")), "a", 0, 0, ""),
                new Parametrised(List.of(new Variable("1a", "1..2")), "1", 0, 0, ""));
        for (Body body : bodies) {
            assertThrows(Refusal.class, () -> item(body), body.toString());
        }
        Body right = new ShortText(a);
        assertThrows(Refusal.class, () -> Item.of("Q 1", "s", ASK, right, NONE));
        assertThrows(Refusal.class, () -> Item.of("q", " ", ASK, right, NONE));
        assertThrows(Refusal.class, () -> Item.of("q", "s", NONE, right, NONE));
        assertThrows(
                Refusal.class,
                () -> Item.of(
                        "q", "s", text("{b}"), new Parametrised(List.of(new Variable("a", "1")), "a", 0, 0, ""), NONE));
        assertThrows(
                Refusal.class, () -> new Item("q", List.of("s"), ASK, right, NONE, List.of(new Hint(ASK, 101)), 3));
        assertThrows(Refusal.class, () -> new Item("q", List.of("s"), ASK, right, NONE, List.of(), 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rectangle 1 1 0 5",
                "circle 1 1 1 1",
                "polygon 1 1 2 2",
                "rectangle 1 1 1",
                "ellipse 1 1 1 101",
                "",
                "rectangle a b c d"
            })
    void aShapeThatIsNoneIsNotRead(String said) {
        assertTrue(Shape.read(said).isEmpty());
    }

    @Test
    void itemsComeBackFromJsonAsTheyWere() {
        assertEquals(ALL, ItemsJson.read(ItemsJson.write(ALL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"RIDDLE\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"CLOZE\",\"text\":{\"fr\":\"[1]\"}}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"MATCHING\",\"pairs\":7}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"HOTSPOT\",\"image\":\"../x\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"PARAMETRISED\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"ORDERING\",\"entries\":[1]}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"NUMERIC\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":1},\"type\":\"SINGLE\",\"options\":[]}]",
                "nothing"
            })
    void jsonThatIsNoListOfItemsIsRefused(String text) {
        assertThrows(Refusal.class, () -> ItemsJson.read(text));
    }
}
