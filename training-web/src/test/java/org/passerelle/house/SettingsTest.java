package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.web.platform.Setting;

/** The table of settings in docs/operating.md says what the enum says; when it does not, the message has the table. */
class SettingsTest {
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z_]+)\\(", Pattern.DOTALL);

    @Test
    void theTableOfSettingsIsTrue() {
        String source = Sources.read(
                Sources.ROOT.resolve("training-web/src/main/java/org/passerelle/web/platform/Setting.java"));
        StringBuilder table = new StringBuilder("| variable | means | default |\n| --- | --- | --- |\n");
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            Setting setting = Setting.valueOf(constant.group(2));
            String means = constant.group(1)
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .strip();
            String otherwise = setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`";
            table.append("| `%s` | %s | %s |%n"
                    .formatted(setting.variable(), means, otherwise)
                    .replace(System.lineSeparator(), "\n"));
        }
        String document = Sources.read(Sources.ROOT.resolve("docs/operating.md"));
        assertTrue(document.contains(table), "docs/operating.md should contain:\n" + table);
    }
}
