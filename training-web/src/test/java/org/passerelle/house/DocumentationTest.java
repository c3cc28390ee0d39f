package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public type of the domain says what it means, and every package has its sentence. */
class DocumentationTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");

    @Test
    void everyPublicTypeIsDocumented() {
        List<String> silent = new ArrayList<>();
        for (Path file : Sources.under(".", ".java")) {
            String text = Sources.read(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (file.toString().contains("/src/main/")
                    && type.find()
                    && !text.substring(0, type.start()).contains("/**")) {
                silent.add(file.getFileName().toString());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void noFileIsOver300Lines() {
        List<String> large = Sources.under(".", ".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> Sources.read(file).lines().count() > 300)
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), large);
    }
}
