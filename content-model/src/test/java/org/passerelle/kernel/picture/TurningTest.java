package org.passerelle.kernel.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class TurningTest {
    @Test
    void anImageIsTurnedTheWayTheCameraWasHeld() {
        BufferedImage held = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        held.setRGB(0, 0, 0xFF0000);
        held.setRGB(2, 0, 0x0000FF);
        String[] corners = {"", "TL TR", "TR TL", "BR BL", "BL BR", "TL BL", "TR BR", "BR TR", "BL TL"};
        for (int turning = 1; turning <= 8; turning++) {
            BufferedImage upright = Turning.upright(held, turning);
            assertEquals(turning < 5 ? 3 : 2, upright.getWidth());
            assertEquals(corners[turning], corner(upright, 0xFF0000) + " " + corner(upright, 0x0000FF), "" + turning);
        }
    }

    private static String corner(BufferedImage image, int rgb) {
        for (int x : new int[] {0, image.getWidth() - 1}) {
            for (int y : new int[] {0, image.getHeight() - 1}) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    return (y == 0 ? "T" : "B") + (x == 0 ? "L" : "R");
                }
            }
        }
        return "?";
    }
}
