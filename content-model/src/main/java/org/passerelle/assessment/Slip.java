package org.passerelle.assessment;

/** Tells a slip of the finger from another word. */
final class Slip {
    private Slip() {}

    /** Whether one letter changed, dropped, added, or swapped with its neighbour turns one word into the other. */
    static boolean isOne(String wanted, String typed) {
        if (wanted.equals(typed) || Math.abs(wanted.length() - typed.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(wanted.length(), typed.length()) && wanted.charAt(from) == typed.charAt(from)) {
            from++;
        }
        String restWanted = wanted.substring(from);
        String restTyped = typed.substring(from);
        if (wanted.length() == typed.length()) {
            return restWanted.substring(1).equals(restTyped.substring(1)) || isSwap(restWanted, restTyped);
        }
        return wanted.length() > typed.length()
                ? restWanted.substring(1).equals(restTyped)
                : restTyped.substring(1).equals(restWanted);
    }

    private static boolean isSwap(String a, String b) {
        return a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
