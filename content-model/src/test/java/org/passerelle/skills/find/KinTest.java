package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;

class KinTest {
    private static Kin taught() {
        KinTrainer trainer = new KinTrainer();
        for (String what : List.of("staff", "teams", "stocks", "budgets", "projects", "fleets")) {
            trainer.add(Learn.stems("supervise " + what, Language.EN), Learn.stems("manage " + what, Language.EN));
        }
        return trainer.train();
    }

    private static Map<Integer, Float> of(Kin kin, String text) {
        return kin.of(Terms.of(text, Language.EN));
    }

    @Test
    void whatOneLabelSaysForAnotherIsItsKin() {
        Map<Integer, Float> kin = of(taught(), "You supervise us");
        assertTrue(kin.getOrDefault(Kin.hash("manag"), 0f) > 0.4f, kin.toString());
        assertEquals(1, kin.size());
    }

    @Test
    void whatBothLabelsSayHasNoKin() {
        assertEquals(Map.of(), of(taught(), "staff and budgets"));
    }

    @Test
    void whatIsCalledAlikeInAnotherLanguageIsKin() {
        KinTrainer trainer = new KinTrainer();
        for (String what : List.of("stock", "budget", "projet", "flotte")) {
            trainer.add(List.of("gerer", what), List.of("en manag", "en " + what));
            trainer.add(List.of("diriger", what), List.of("en manag", "en " + what));
        }
        Kin kin = trainer.trainThrough("en ");
        Map<Integer, Float> found = kin.of(List.of(new Terms.Term("diriger", 0, 7)));
        assertTrue(found.getOrDefault(Kin.hash("gerer"), 0f) > 0.1f, found.toString());
        assertEquals(null, found.get(Kin.hash("diriger")));
        assertEquals(null, found.get(Kin.hash("en manag")));
    }

    @Test
    void itIsTheSameAfterBeingWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught().write(new DataOutputStream(bytes));
        Kin read = Kin.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(of(taught(), "supervise or manage"), of(read, "supervise or manage"));
    }
}
