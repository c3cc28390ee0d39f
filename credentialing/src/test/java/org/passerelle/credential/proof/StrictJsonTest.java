package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.proof.Malformed.Reason;

class StrictJsonTest {
    @Test
    void everyKindOfValueIsRead() {
        String text = "{\"a\":[1,2.5,true,false,null,\"é🦊\"],\"b\":{\"c\":\"\"}}";
        assertEquals(text, StrictJson.read("\uFEFF " + text + "\n").toString());
    }

    @Test
    void aNameThatStandsTwiceIsRefusedAtAnyDepth() {
        assertEquals(Reason.DUPLICATE_KEY, refusal("{\"a\":1,\"a\":1}"));
        assertEquals(Reason.DUPLICATE_KEY, refusal("{\"x\":[{\"b\":1,\"\\u0062\":2}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "\"text\"",
                "1",
                "{",
                "{\"a\":}",
                "{\"a\":1}}",
                "{\"a\":1} {\"b\":2}",
                "{'a':1}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1e999}",
                "<html></html>",
                "{\"a\":1,}",
                "{\"a\":01}",
                "\0"
            })
    void whatIsNotOneObjectIsRefused(String text) {
        assertEquals(Reason.NOT_JSON, refusal(text));
    }

    @Test
    void nothingAtAllIsToldFromNonsense() {
        assertEquals(Reason.EMPTY, refusal(" \n\t"));
    }

    @Test
    void limitsHold() {
        assertEquals(Reason.TOO_LARGE, refusal("{\"a\":\"" + "x".repeat(10 << 20) + "\"}"));
        assertEquals(Reason.TOO_LARGE, refusal("{\"a\":\"" + "é".repeat(140_000) + "\"}"));
        assertEquals(Reason.TOO_DEEP, refusal("{\"a\":".repeat(33) + "1" + "}".repeat(33)));
        assertEquals(
                1, StrictJson.read("{\"a\":".repeat(32) + "1" + "}".repeat(32)).size());
        assertEquals(Reason.TOO_DEEP, refusal("{\"a\":" + "[".repeat(100_000)));
    }

    private static Reason refusal(String text) {
        return assertThrows(Malformed.class, () -> StrictJson.read(text)).reason();
    }
}
