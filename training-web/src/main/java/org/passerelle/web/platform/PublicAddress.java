package org.passerelle.web.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the open internet from those that lead to ourselves or to our neighbours, after the registries of
 * special-purpose addresses (RFC 6890 and its updates). An IPv6 address that carries an IPv4 one is not public, since
 * it may lead anywhere.
 */
final class PublicAddress {
    private static final List<Range> SPECIAL_4 = List.of(
            new Range(8, 0),
            new Range(8, 10),
            new Range(10, 100, 64),
            new Range(8, 127),
            new Range(16, 169, 254),
            new Range(12, 172, 16),
            new Range(24, 192, 0, 0),
            new Range(24, 192, 0, 2),
            new Range(24, 192, 88, 99),
            new Range(16, 192, 168),
            new Range(15, 198, 18),
            new Range(24, 198, 51, 100),
            new Range(24, 203, 0, 113),
            new Range(3, 224));

    /** Of IPv6 only 2000::/3 is handed out. */
    private static final Range GLOBAL_6 = new Range(3, 0x20);

    private static final List<Range> SPECIAL_6 = List.of(
            new Range(23, 0x20, 0x01, 0x00),
            new Range(32, 0x20, 0x01, 0x0d, 0xb8),
            new Range(16, 0x20, 0x02),
            new Range(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    /** @param bits how many of the first bits an address must have in common with the bytes */
    private record Range(int bits, int... bytes) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < bytes.length ? bytes[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether none of them leads to a place that is not public, and there is one. */
    static boolean all(InetAddress[] addresses) {
        return addresses.length > 0 && Arrays.stream(addresses).allMatch(PublicAddress::is);
    }

    private static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.has(bytes));
        }
        return GLOBAL_6.has(bytes) && SPECIAL_6.stream().noneMatch(range -> range.has(bytes));
    }
}
