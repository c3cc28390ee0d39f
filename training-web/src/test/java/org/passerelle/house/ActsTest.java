package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.UseCase;

/**
 * Whatever leaves a line in the journal has its words there in both languages, beside {@code act.<use case>.<method>},
 * and no words are left of what is gone.
 */
@AnalyzeClasses(packages = "org.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class ActsTest {
    private static final Path WORDS = Path.of("training-web/src/main/resources/org/passerelle/web/act");

    @ArchTest
    static void everyActHasItsWords(JavaClasses classes) {
        Set<String> acts = useCases(classes).stream()
                .flatMap(useCase -> useCase.getMethods().stream())
                .filter(ActsTest::leavesALine)
                .map(method -> "act." + method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : List.of("fr", "en")) {
            assertEquals(
                    acts, words(language), "add to act/messages_" + language + ".properties what is done, in words");
        }
    }

    /** The journal names an act by these two alone. */
    @ArchTest
    static void noTwoUseCasesHaveOneName(JavaClasses classes) {
        List<String> names = useCases(classes).stream()
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    private static List<JavaClass> useCases(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class))
                .toList();
    }

    private static boolean leavesALine(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.tryGetAnnotationOfType(Allowed.class)
                        .filter(Predicate.not(Allowed::reads))
                        .isPresent();
    }

    private static Set<String> words(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    Sources.read(Sources.ROOT.resolve(WORDS).resolve("messages_" + language + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.matches("act\\.[A-Z].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
