package org.passerelle.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks through the pages for what does not belong there. */
class ViewsTest {
    private static final Pattern STYLE = Pattern.compile("\\sstyle=\"");
    private static final Pattern HANDLER = Pattern.compile("\\son(?:click|change|load|submit|input|key\\w+)=\"");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=\"/resources/)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|<link[^>]*href)=\"(?:https?:)?//");
    private static final Pattern LITERAL = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}']|'[^']*')*\\}");
    private static final List<String> NAMES = List.of("Passerelle", "Open Badges", "JSON");

    @Test
    void noPageHasAStyleAHandlerOrAScriptOfItsOwn() {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            String text = withoutComments(page);
            Stream.of(STYLE, HANDLER, SCRIPT, ELSEWHERE).forEach(fault -> {
                Matcher matcher = fault.matcher(text);
                while (matcher.find()) {
                    found.add(page.getFileName() + ": " + matcher.group());
                }
            });
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noPageSpeaksWithoutTheBundles() {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            Matcher literal = LITERAL.matcher(withoutComments(page));
            while (literal.find()) {
                String said = literal.group(1).strip();
                if (!NAMES.contains(said) && !said.startsWith("<!DOCTYPE")) {
                    found.add(page.getFileName() + ": " + said);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPageHasATitle() {
        List<String> without = pages().stream()
                .filter(page -> withoutComments(page).contains("template=\""))
                .filter(page -> !withoutComments(page).contains("ui:param name=\"title\""))
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), without);
    }

    /** A page with one that cannot be read answers nobody, whether that part is shown or not. */
    @Test
    void everyExpressionCanBeRead() {
        ExpressionFactory expressions = ExpressionFactory.newInstance();
        StandardELContext nothing = new StandardELContext(expressions);
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            Matcher expression = EXPRESSION.matcher(withoutComments(page).replace("&amp;", "&"));
            while (expression.find()) {
                try {
                    expressions.createValueExpression(nothing, expression.group(), Object.class);
                } catch (ELException unreadable) {
                    found.add(page.getFileName() + ": " + expression.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> pages() {
        return Sources.under("training-web/src/main/webapp", ".xhtml");
    }

    private static String withoutComments(Path page) {
        return Sources.read(page).replaceAll("(?s)<!--.*?-->", "");
    }
}
