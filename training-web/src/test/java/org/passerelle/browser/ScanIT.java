package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.web.platform.QrCode;

/** Somebody with a paper before them reads its code by the camera, or from a photo of it. */
class ScanIT {
    private static final TestServer SERVER = TestServer.on(TestServer.On.H2);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private static String code;

    @TempDir
    Path folder;

    @BeforeAll
    static void somebodyHasACredential() {
        code = Earning.credential(SERVER, "odile");
    }

    @Test
    void theCameraReadsTheCodeOfAPaperAndTheAnswerComes() throws IOException {
        Path film = folder.resolve("paper.y4m");
        Files.write(film, film(SERVER.address() + "/verify?code=" + code));
        try (var window = Chromium.camera(SERVER, "fr", 360, film)) {
            Page page = window.page();
            page.navigate("/verify");
            assertTrue(page.isHidden("#scan-video"), "nothing is looked at before it is asked for");
            page.click("#scan-start");
            page.waitForSelector(".verdict");
            assertEquals(1, page.locator(".verdict--VALID").count(), page.textContent(".verdict"));
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void aPhotoWillDoAndWithoutACameraThePageSaysSo() throws IOException {
        try (var window = Chromium.window(SERVER, "en", 1280)) {
            Page page = window.page();
            page.navigate("/verify");
            page.click("#scan-start");
            page.waitForSelector("#scan-state[data-state=none], #scan-state[data-state=refused]");
            assertTrue(page.isEnabled("#code"), "typing stays");
            page.setInputFiles("#scan-picture", photo("WIFI:S:cafe;;"));
            page.waitForSelector("#scan-state[data-state=other]");
            page.setInputFiles(
                    "#scan-picture", new FilePayload("empty.png", "image/png", png(new BufferedImage(300, 200, 1))));
            page.waitForSelector("#scan-state[data-state=nothing]");
            page.setInputFiles("#scan-picture", photo(code));
            page.waitForSelector(".verdict--VALID");
            assertEquals(code, page.inputValue("#code"), "what was read stands where it would have been typed");
            assertEquals(List.of(), window.complaints());
            assertEquals(
                    "camera=(), geolocation=(self), microphone=()",
                    page.request().get("/courses").headers().get("permissions-policy"),
                    "no other page may ask for the camera");
        }
    }

    private static FilePayload photo(String text) throws IOException {
        byte[] light = light(text);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < light.length; at++) {
            picture.setRGB(at % WIDTH, at / WIDTH, 0x010101 * (light[at] & 0xff));
        }
        return new FilePayload("photo.png", "image/png", png(picture));
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** What a camera sees that is held before a paper, uncompressed. */
    private static byte[] film(String text) throws IOException {
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            line(out, "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg");
            for (int frame = 0; frame < 3; frame++) {
                line(out, "FRAME");
                out.write(light(text));
                out.write(colour);
            }
            return out.toByteArray();
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** A grey table with a white paper on it, and the code in its middle. */
    private static byte[] light(String text) {
        QrCode qr = QrCode.of(text);
        int module = (HEIGHT - 60) / qr.size();
        int left = (WIDTH - qr.size() * module) / 2;
        int top = (HEIGHT - qr.size() * module) / 2;
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) 120);
        for (int y = 0; y < qr.size() * module; y++) {
            for (int x = 0; x < qr.size() * module; x++) {
                boolean dark = qr.dark().get(y / module * qr.size() + x / module);
                light[(top + y) * WIDTH + left + x] = (byte) (dark ? 30 : 230);
            }
        }
        return light;
    }
}
