package org.passerelle.design.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearbyTest {
    @Test
    void notesStandBesideTheImageNearAndFree() {
        Spot photo = new Spot(200, 300, 720, 584);
        List<Spot> taken = new ArrayList<>(List.of(photo, new Spot(940, 300, 240, 160)));
        List<Spot> found = Nearby.beside(photo, taken, 9, 240, 160);
        assertEquals(9, found.size());
        for (Spot spot : found) {
            assertTrue(taken.stream().noneMatch(spot::overlaps), spot + " is free");
            assertTrue(spot.x() > 900, spot + " is on the right");
            taken.add(spot);
        }
    }

    @Test
    void aFullBoardAndAPhotographAsLargeAsItTakeThemToo() {
        Spot all = new Spot(0, 0, Spot.WIDTH, Spot.HEIGHT);
        List<Spot> found = Nearby.beside(all, List.of(all), 60, 240, 160);
        assertEquals(60, found.size());
        assertFalse(found.stream().anyMatch(s -> s.x() + s.w() > Spot.WIDTH || s.y() + s.h() > Spot.HEIGHT));
    }
}
