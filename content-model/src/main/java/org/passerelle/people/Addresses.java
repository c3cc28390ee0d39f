package org.passerelle.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Text;

/** Network addresses as they are counted: IPv4 whole; IPv6 by its first 64 bits, since one line has all the rest. */
public final class Addresses {
    private Addresses() {}

    /** The part of an address that tells one subscriber from another; at most 64 characters. */
    public static String network(@Nullable String address) {
        String line = Text.line(address).toLowerCase(Locale.ROOT);
        String bare = line.startsWith("::ffff:") && line.contains(".") ? line.substring(7) : line;
        String network = bare.contains(":") ? prefix(bare) : bare;
        return network.length() > 64 ? network.substring(0, 64) : network;
    }

    private static String prefix(String address) {
        int gap = address.indexOf("::");
        List<String> groups = new ArrayList<>(groups(gap < 0 ? address : address.substring(0, gap)));
        List<String> after = gap < 0 ? List.of() : groups(address.substring(gap + 2));
        while (groups.size() + after.size() < 8) {
            groups.add("0");
        }
        groups.addAll(after);
        return String.join(":", groups.subList(0, 4)) + "::/64";
    }

    private static List<String> groups(String part) {
        return Arrays.stream(part.split(":"))
                .filter(group -> !group.isEmpty())
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .toList();
    }
}
