package org.passerelle.credential.offline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/** What the command was asked to do. */
final class CommandOptions {
    private final List<Path> files = new ArrayList<>();

    private boolean json;

    @Nullable
    private Language language;

    @Nullable
    private String platform;

    @Nullable
    private Path bundle;

    @Nullable
    private String key;

    private String person = "";

    private CommandOptions() {}

    /** A call that is not understood; the message is the end of its sentence's key. */
    static final class Wrong extends Exception {
        private final String what;

        Wrong(String key, String what) {
            super(key);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    static CommandOptions read(List<String> arguments) throws Wrong {
        CommandOptions options = new CommandOptions();
        Iterator<String> left = arguments.iterator();
        boolean named = true;
        while (left.hasNext()) {
            String argument = left.next();
            if (named && argument.equals("--")) {
                named = false;
            } else if (named && argument.startsWith("--")) {
                options.set(argument, left);
            } else {
                options.files.add(Path.of(argument));
            }
        }
        if (options.files.isEmpty()) {
            throw new Wrong("noFile", "");
        }
        if (options.platform == null && options.bundle == null) {
            throw new Wrong("noBundle", "");
        }
        return options;
    }

    private void set(String name, Iterator<String> left) throws Wrong {
        switch (name) {
            case "--json" -> json = true;
            case "--platform" -> platform = value(name, left).replaceAll("/+$", "");
            case "--bundle" -> bundle = Path.of(value(name, left));
            case "--key" -> key = value(name, left);
            case "--person" -> person = value(name, left);
            case "--lang" -> language = language(value(name, left));
            default -> throw new Wrong("unknownOption", name);
        }
    }

    private static String value(String name, Iterator<String> left) throws Wrong {
        if (!left.hasNext()) {
            throw new Wrong("noValue", name);
        }
        return left.next();
    }

    private static Language language(String tag) throws Wrong {
        return Language.ofTag(tag).orElseThrow(() -> new Wrong("noLanguage", tag));
    }

    List<Path> files() {
        return files;
    }

    boolean json() {
        return json;
    }

    Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** The address of a platform to fetch the bundle from. */
    Optional<String> platform() {
        return Optional.ofNullable(platform);
    }

    /** The file that has the bundle, or that is to have it when it is fetched. */
    Optional<Path> bundle() {
        return Optional.ofNullable(bundle);
    }

    /** The key by which the bundle must be signed. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    String person() {
        return person;
    }
}
