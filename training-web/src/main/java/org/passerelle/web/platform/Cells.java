package org.passerelle.web.platform;

/** The cells of tables that people open with a spreadsheet. */
public final class Cells {
    private static final String RUN = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** A cell that no spreadsheet takes for a formula. */
    public static String harmless(String cell) {
        String bare = cell.stripLeading();
        boolean runs = (!cell.isEmpty() && RUN.indexOf(cell.charAt(0)) >= 0)
                || (!bare.isEmpty() && RUN.indexOf(bare.charAt(0)) >= 0);
        return runs ? "'" + cell : cell;
    }
}
