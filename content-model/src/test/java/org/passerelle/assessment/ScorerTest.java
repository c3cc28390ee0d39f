package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
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

    private static final Item SINGLE =
            new SingleChoice("q", "s", ASK, List.of(option("a", false), option("b", true), option("c", false)), NONE);
    private static final Item MULTIPLE = new MultipleChoice(
            "q", "s", ASK, List.of(option("a", true), option("b", true), option("c", false), option("d", false)), NONE);
    private static final Item SPEED = new Numeric("q", "s", ASK, 12.5, 0.1, "m/s", NONE);
    private static final Item EXACT = new Numeric("q", "s", ASK, 1250, 0, "€", NONE);
    private static final Item MASK = new ShortText(
            "q", "s", ASK, Map.of(Language.FR, List.of("le masque", "EPI"), Language.EN, List.of("mask")), NONE);

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

    @Test
    void nonsenseIsNoItem() {
        List<Choice> two = List.of(option("a", true), option("b", true));
        assertThrows(Refusal.class, () -> new SingleChoice("q", "s", ASK, two, NONE));
        assertThrows(Refusal.class, () -> new SingleChoice("q", "s", ASK, List.of(option("a", true)), NONE));
        assertThrows(
                Refusal.class,
                () -> new MultipleChoice("q", "s", ASK, List.of(option("a", false), option("b", false)), NONE));
        assertThrows(Refusal.class, () -> new Numeric("q", "s", ASK, Double.NaN, 0, "", NONE));
        assertThrows(Refusal.class, () -> new Numeric("q", "s", ASK, 1, -1, "", NONE));
        assertThrows(Refusal.class, () -> new ShortText("q", "s", ASK, Map.of(), NONE));
        assertThrows(Refusal.class, () -> new ShortText("q", "s", ASK, Map.of(Language.FR, List.of(" . ")), NONE));
        assertThrows(Refusal.class, () -> new ShortText("Q 1", "s", ASK, Map.of(Language.FR, List.of("a")), NONE));
        assertThrows(Refusal.class, () -> new ShortText("q", " ", ASK, Map.of(Language.FR, List.of("a")), NONE));
        assertThrows(Refusal.class, () -> new ShortText("q", "s", NONE, Map.of(Language.FR, List.of("a")), NONE));
    }

    @Test
    void itemsComeBackFromJsonAsTheyWere() {
        List<Item> items = List.of(SINGLE, MULTIPLE, SPEED, EXACT, MASK);
        assertEquals(items, ItemsJson.read(ItemsJson.write(items)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"ESSAY\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":\"x\"},\"type\":\"NUMERIC\"}]",
                "[{\"key\":\"a\",\"skill\":\"s\",\"prompt\":{\"fr\":1},\"type\":\"SINGLE\",\"options\":[]}]",
                "nothing"
            })
    void jsonThatIsNoListOfItemsIsRefused(String text) {
        assertThrows(Refusal.class, () -> ItemsJson.read(text));
    }
}
