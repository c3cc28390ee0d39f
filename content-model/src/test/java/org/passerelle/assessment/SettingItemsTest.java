package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class SettingItemsTest {
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private UUID course;
    private UUID quiz;
    private SettingItems setting;

    private void open(World world) {
        course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Quiz", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        setting = world.get(SettingItems.class);
    }

    private static Item item(String key, double answer) {
        return Item.of(key, School.ACCOUNTING, School.both("Combien ?", "How many?"), new Numeric(answer, 0, ""), NONE);
    }

    private List<String> keys() {
        return setting.of(course, quiz).items().stream().map(Item::key).toList();
    }

    @ParameterizedTest
    @EnumSource
    void itemsAreAddedWrittenMovedAndTakenAwayOneByOne(Database database) {
        try (World world = School.open(database.world())) {
            open(world);
            setting.put(course, quiz, item("a", 1), "");
            setting.put(course, quiz, item("b", 2), "");
            world.flush();
            setting.move(course, quiz, "b", -1);
            setting.move(course, quiz, "b", -1);
            setting.move(course, quiz, "unknown", 1);
            assertEquals(List.of("b", "a"), keys(), "at the end of the list it stays");
            String mark = ItemsJson.mark(setting.of(course, quiz).items().get(0));
            setting.put(course, quiz, item("b", 3), mark);
            world.flush();
            assertThrows(OptimisticLockException.class, () -> setting.put(course, quiz, item("b", 4), mark));
            assertThrows(OptimisticLockException.class, () -> setting.put(course, quiz, item("gone", 4), mark));
            assertThrows(OptimisticLockException.class, () -> setting.put(course, quiz, item("a", 4), ""));
            setting.remove(course, quiz, "a");
            setting.remove(course, quiz, "a");
            assertEquals(List.of("b"), keys());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuizIsWrittenWithItsMarkWhetherItAsksAnythingOrNot(Database database) {
        try (World world = School.open(database.world())) {
            open(world);
            Authoring authoring = world.get(Authoring.class);
            long version = authoring.activity(course, quiz).version();
            Refusal refused = assertThrows(
                    Refusal.class,
                    () -> setting.write(course, quiz, School.activity(ActivityType.QUIZ, "q"), version, 101));
            assertEquals("passMark", refused.field());
            world.flush();
            long now = authoring.activity(course, quiz).version();
            setting.write(course, quiz, School.activity(ActivityType.QUIZ, "q"), now, 75);
            setting.put(course, quiz, item("a", 1), "");
            world.flush();
            assertEquals(
                    1, setting.attempt(course, quiz, Map.of("a", "1")).get(0).score());
            assertEquals(0, setting.attempt(course, quiz, Map.of()).get(0).score());
            assertEquals(75, setting.of(course, quiz).passMark());
            assertEquals(List.of("a"), keys());
        }
    }
}
