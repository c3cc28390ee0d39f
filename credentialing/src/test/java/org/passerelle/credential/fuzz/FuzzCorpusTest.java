package org.passerelle.credential.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing once found, or set out from, is answered: {@code deploy/fuzz} looks for more. */
class FuzzCorpusTest {
    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final Duration MOST = Duration.ofSeconds(20);

    @TestFactory
    List<DynamicTest> eachInputIsAnswered() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
            tests.add(test(seed.getKey(), seed.getValue()));
            byte[] half = java.util.Arrays.copyOf(seed.getValue(), seed.getValue().length / 2);
            tests.add(test(seed.getKey() + ", its first half", half));
        }
        try (Stream<Path> files = Files.walk(FOUND)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                tests.add(test(FOUND.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return tests;
    }

    private static DynamicTest test(String name, byte[] input) {
        String target = name.substring(0, name.indexOf('/'));
        return DynamicTest.dynamicTest(
                name,
                () -> assertTimeoutPreemptively(MOST, () -> {
                    Method tries = Class.forName("org.passerelle.credential.fuzz.Fuzz" + target)
                            .getMethod("fuzzerTestOneInput", byte[].class);
                    tries.invoke(null, (Object) input);
                }));
    }
}
