package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every class that the database knows stands in a mapping file, and every mapping file in the persistence unit. */
class MappingTest {
    private static final Pattern MAPPED =
            Pattern.compile("<(?:entity|embeddable|mapped-superclass|converter) class=\"([^\"]+)\"");
    private static final List<Class<? extends java.lang.annotation.Annotation>> KINDS =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    @Test
    void everyPersistentClassIsMapped() {
        Set<String> annotated = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.passerelle")) {
            if (KINDS.stream().anyMatch(type::isAnnotatedWith)) {
                annotated.add(type.getName());
            }
        }
        Set<String> mapped = new TreeSet<>();
        for (Path file : mappings()) {
            Matcher matcher = MAPPED.matcher(Sources.read(file));
            while (matcher.find()) {
                mapped.add(matcher.group(1));
            }
        }
        assertEquals(annotated, mapped);
    }

    @Test
    void everyMappingFileIsInTheUnit() {
        String unit = Sources.read(Sources.ROOT.resolve("training-web/src/main/resources/META-INF/persistence.xml"));
        for (Path file : mappings()) {
            assertTrue(unit.contains("META-INF/orm/" + file.getFileName()), file.toString());
        }
    }

    private static List<Path> mappings() {
        return Sources.under(".", ".xml").stream()
                .filter(file -> file.toString().contains("/META-INF/orm/"))
                .toList();
    }
}
