package org.passerelle.design.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.design.procedure.RandomMaps.step;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final ProcedureMap chain = new ProcedureMap(List.of(
            step("a", 120, 5, 10, 100, List.of()),
            step("b", 60, 10, 0, 60, List.of("a")),
            step("c", 30, 2, 20, 100, List.of("b"))));

    @Test
    void oneSeedGivesOneAnswer() {
        assertEquals(Simulation.of(chain, 500, 7), Simulation.of(chain, 500, 7));
        assertNotEquals(
                Simulation.of(chain, 500, 7).mean(),
                Simulation.of(chain, 500, 8).mean());
    }

    @Test
    void theMeanOfAChainIsItsExpectedLeadTime() {
        Simulation played = Simulation.of(chain, 20_000, 1);
        assertEquals(Schedule.of(chain).leadDays(), played.mean(), 0.02 * played.mean());
        assertTrue(played.low() < played.median() && played.median() < played.high());
        assertEquals(20_000, played.bars().stream().mapToInt(b -> b).sum());
    }

    @Test
    void throughputIsAYearOfTheBusiestOverTheWorkOfACase() {
        Simulation played = Simulation.of(chain, 5000, 1);
        double minutes = Totals.of(chain, 1).touchMinutes();
        assertEquals(1607 * 60 / minutes, played.throughput().median(), 0.03 * 1607 * 60 / minutes);
        assertTrue(played.throughput().low() <= played.throughput().median());
        assertTrue(played.throughput().median() <= played.throughput().high());
        assertEquals("Service", played.throughput().actor());
    }

    @Test
    void nothingToDoTakesNoTime() {
        Simulation played = Simulation.of(ProcedureMap.EMPTY, 10, 1);
        assertEquals(0, played.high());
        assertEquals("", played.throughput().actor());
    }
}
