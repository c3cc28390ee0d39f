package org.passerelle.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A list of e-mail addresses that somebody typed or pasted, one a line or with commas or semicolons between. */
public final class AddressList {
    private static final int MOST = 1000;

    private AddressList() {}

    /**
     * The addresses as they are compared, each once, in order.
     *
     * @param field the field that they were typed into
     * @throws Refusal beside the field with the first one that is no address; when there are more than 1,000
     */
    public static List<String> keys(String field, @Nullable String typed) {
        Set<String> keys = new LinkedHashSet<>();
        for (String part : Text.lines(typed).split("[\\n,;]")) {
            String line = Text.line(part);
            if (line.isEmpty()) {
                continue;
            }
            try {
                keys.add(EmailAddress.of(line).key());
            } catch (Refusal wrong) {
                throw Refusal.of(field, "people.listedWrong", line.length() > 80 ? line.substring(0, 80) : line);
            }
            if (keys.size() > MOST) {
                throw Refusal.of(field, "people.listTooLong", MOST);
            }
        }
        return List.copyOf(keys);
    }
}
