package org.passerelle.demand.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmployerCapTest {
    @Test
    void evenDemandIsLeftAlone() {
        assertEquals(20, sum(List.of(5.0, 5.0, 5.0, 5.0)), 1e-9);
        assertEquals(10, sum(Collections.nCopies(10, 1.0)), 1e-9);
    }

    @Test
    void aThousandAdsOfOneEmployerCountForAQuarterOfTheSum() {
        List<Double> openings = new ArrayList<>(Collections.nCopies(9, 1.0));
        openings.add(1000.0);
        assertEquals(12, sum(openings), 1e-9);
    }

    @Test
    void twoLargeEmployersAreBothCutDown() {
        assertEquals(8, sum(List.of(500.0, 1.0, 700.0, 1.0, 1.0, 1.0)), 1e-9);
    }

    @Test
    void ofFewEmployersEachCountsForTwoOpeningsAtMost() {
        assertEquals(0, sum(List.of()));
        assertEquals(2, sum(List.of(20.0)), 1e-9);
        assertEquals(3.5, sum(List.of(20.0, 1.5)), 1e-9);
    }

    @Test
    void ofFourOrMoreNoneExceedsAQuarterWhateverTheyPost() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Double> openings = new ArrayList<>();
            int employers = 4 + random.nextInt(12);
            for (int i = 0; i < employers; i++) {
                openings.add(Math.exp(random.nextGaussian() * 3));
            }
            double sum = sum(openings);
            double largest = Collections.max(openings);
            openings.remove(largest);
            openings.add(largest * 1000);
            double swollen = sum(openings);
            openings.remove(openings.size() - 1);
            double others =
                    openings.stream().mapToDouble(o -> Math.min(o, swollen / 4)).sum();
            assertTrue(swollen - others <= swollen / 4 + 1e-9, "the largest takes " + (swollen - others) / swollen);
            assertTrue(sum <= swollen + 1e-9);
        }
    }

    private static double sum(List<Double> openings) {
        double[] all = openings.stream().mapToDouble(Double::doubleValue).toArray();
        return EmployerCap.sum(all, all.length, EmployerCap.level(all, all.length, EmployerCap.OF_FEW));
    }
}
