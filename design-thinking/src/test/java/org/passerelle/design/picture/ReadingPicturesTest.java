package org.passerelle.design.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Photos;

/** Images come from strangers: what is kept are their dots, turned as one looks at them, and nothing else. */
class ReadingPicturesTest {
    @Test
    void aPhotographIsTurnedMadeSmallAndForgetsWhereItWasTaken() throws IOException {
        byte[] sent = Photos.withExif(file(halves(3000, 1500), "jpg"), 6);
        assertTrue(text(sent).contains("48.8566 N"), "it said where");
        Picture picture = ReadingPictures.read(sent);
        assertEquals("image/jpeg", picture.type());
        assertEquals(List.of(1000, 2000), List.of(picture.width(), picture.height()));
        for (byte[] kept : List.of(picture.content(), picture.preview())) {
            assertFalse(text(kept).contains("48.8566") || text(kept).contains("Exif"));
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertTrue(red(image.getRGB(500, 100)) && !red(image.getRGB(500, 1900)), "what was left is above");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture.preview()));
        assertEquals(List.of(480, 960), List.of(small.getWidth(), small.getHeight()));
    }

    @Test
    void aDrawingStaysClearAndALargeOneBecomesAPhotograph() throws IOException {
        BufferedImage clear = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(10, 10, 0xFF00FF00);
        Picture picture = ReadingPictures.read(file(clear, "png"));
        assertEquals("image/png", picture.type());
        assertTrue(ImageIO.read(new ByteArrayInputStream(picture.content()))
                .getColorModel()
                .hasAlpha());
        BufferedImage noise = new BufferedImage(1000, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 1000; x++) {
            for (int y = 0; y < 900; y++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        assertEquals("image/jpeg", ReadingPictures.read(file(noise, "png")).type());
        Picture dot = ReadingPictures.read(Photos.WEBP);
        assertEquals(List.of(1, 1), List.of(dot.width(), dot.height()));
    }

    @Test
    void whatIsNoImageIsRefusedInWords() throws IOException {
        byte[] photo = file(halves(400, 200), "jpg");
        for (String none :
                List.of("", "x", "bonjour", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a..", "%PDF-1.7")) {
            assertEquals("kernel.pictureUnknown", refused(none.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(
                "kernel.pictureUnreadable", refused("\u0089PNG\r\n\u001a\n…".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("kernel.pictureUnreadable", refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}));
        assertEquals("kernel.pictureUnreadable", refused("RIFF????WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] large = new byte[ReadingPictures.mostBytes() + 1];
        System.arraycopy(photo, 0, large, 0, photo.length);
        assertEquals("design.image.tooLarge", refused(large));
    }

    @Test
    void aBombOfDotsIsRefusedBeforeAnyIsRead() {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        ByteBuffer png = ByteBuffer.allocate(200);
        png.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        chunk(png, "IHDR", head);
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9c, 0x03, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);
        byte[] bytes = png.array();
        assertTimeout(Duration.ofSeconds(3), () -> assertEquals("kernel.pictureDots", refused(bytes)));
        ByteBuffer jpeg = ByteBuffer.allocate(40);
        jpeg.putInt(0xffd8ffc0).putShort((short) 17).put((byte) 8);
        jpeg.putShort((short) 65_000).putShort((short) 65_000).put((byte) 3);
        jpeg.put(new byte[] {1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1}).putShort((short) 0xffd9);
        assertTimeout(Duration.ofSeconds(3), () -> refused(jpeg.array()));
    }

    @Test
    void whateverIsDoneToAFileItIsAnImageOrRefused() throws IOException {
        Random random = new Random(11);
        List<byte[]> files =
                List.of(Photos.withExif(file(halves(120, 80), "jpg"), 8), file(halves(120, 80), "png"), Photos.WEBP);
        for (int i = 0; i < 900; i++) {
            byte[] hurt = files.get(i % 3).clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextBoolean() ? hurt : java.util.Arrays.copyOf(hurt, 1 + random.nextInt(hurt.length));
            try {
                assertTrue(ReadingPictures.read(cut).width() > 0);
            } catch (Refusal refused) {
                assertTrue(refused.code().startsWith("kernel.picture"), refused.code());
            }
        }
    }

    private static String refused(byte[] file) {
        return assertThrows(Refusal.class, () -> ReadingPictures.read(file)).code();
    }

    private static void chunk(ByteBuffer to, String name, byte[] data) {
        CRC32 sum = new CRC32();
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        sum.update(type);
        sum.update(data);
        to.putInt(data.length).put(type).put(data).putInt((int) sum.getValue());
    }

    /** Red on the left, blue on the right. */
    private static BufferedImage halves(int w, int h) {
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, w / 2, h);
        g.setColor(Color.BLUE);
        g.fillRect(w / 2, 0, w / 2, h);
        g.dispose();
        return image;
    }

    private static boolean red(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
