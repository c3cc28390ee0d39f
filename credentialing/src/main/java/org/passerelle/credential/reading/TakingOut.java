package org.passerelle.credential.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Statement;
import org.passerelle.kernel.Decoded;
import org.passerelle.kernel.Text;

/**
 * Takes the credentials out of files: JSON, tokens, pictures with a credential baked in, PDFs with one attached or with
 * its code printed, lists of codes and links, and archives of all these. What a file is, its bytes tell, not its name.
 * Whatever is wrong with one file becomes its row and leaves the others alone.
 */
public final class TakingOut {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int LOOKED_AT = 1024;
    /** As our own pages print a code: six groups of four and one of two, in Crockford's base 32. */
    static final Pattern PRINTED_CODE = Pattern.compile("\\b(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}\\b");

    /** What Open Badges 2.0 bakes for a badge that is hosted. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");

    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, String> works = new HashMap<>();
    private final Budget budget = new Budget();

    private TakingOut() {}

    /** What is in these files. */
    public static TakenOut of(List<? extends Dropped> files) {
        TakingOut out = new TakingOut();
        files.forEach(out::file);
        return new TakenOut(out.taken, out.works);
    }

    /** What is in one file that a link led to; neither an archive nor another list. */
    public static List<Taken> linked(String name, byte[] bytes) {
        TakingOut out = new TakingOut();
        if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) {
            out.nothing(name, FindingCode.FILE_KIND);
        } else {
            out.leaf(name, bytes, false);
        }
        return List.copyOf(out.taken);
    }

    private void file(Dropped file) {
        String name = shown(file.name());
        if (!budget.row()) {
            boolean told = taken.stream()
                    .anyMatch(t -> t instanceof Taken.Nothing n && n.why().code() == FindingCode.TOO_MANY);
            if (!told) {
                add(new Taken.Nothing(name, Finding.of(FindingCode.TOO_MANY, Limits.MOST_ROWS)));
            }
            return;
        }
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(Limits.MOST_ARCHIVE + 1);
            boolean archive = begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP);
            int most = archive ? Limits.MOST_ARCHIVE : Limits.MOST_FILE;
            if (bytes.length > most) {
                add(new Taken.Nothing(name, Finding.of(FindingCode.FILE_TOO_LARGE, Limits.megabytes(most))));
            } else if (archive) {
                new Archive(budget, this::inArchive, (n, why) -> add(new Taken.Nothing(shown(n), why)))
                        .read(name, bytes);
            } else {
                leaf(name, bytes, true);
            }
        } catch (IOException e) {
            nothing(name, FindingCode.FILE_UNREADABLE);
        }
    }

    private void inArchive(String name, byte[] bytes) {
        if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) {
            nothing(shown(name), FindingCode.ARCHIVE_NESTED);
        } else {
            leaf(shown(name), bytes, true);
        }
    }

    private void leaf(String name, byte[] bytes, boolean lists) {
        if (!name.isEmpty() && bytes.length > 0) {
            works.putIfAbsent(sha256(bytes), name);
        }
        if (Baking.isPng(bytes)) {
            baked(name, () -> Baking.fromPng(bytes));
        } else if (isPdf(bytes)) {
            pdf(name, bytes);
        } else {
            Decoded.text(bytes)
                    .ifPresentOrElse(text -> text(name, text, lists), () -> nothing(name, FindingCode.FILE_KIND));
        }
    }

    /** Whether these bytes begin as a PDF does. */
    static boolean isPdf(byte[] bytes) {
        return position(bytes, PDF) >= 0;
    }

    private void text(String name, String text, boolean lists) {
        String bare = text.strip();
        Optional<Statement> statement = Statement.in(bare);
        if (statement.isPresent()) {
            add(new Taken.Report(name, statement.get(), ""));
        } else if (bare.startsWith("{") || CompactToken.isOne(bare) || bare.isEmpty()) {
            add(new Taken.Document(name, text, ""));
        } else if (bare.startsWith("<")) {
            baked(name, () -> bare.contains("<svg") ? Baking.fromSvg(bare) : Optional.empty());
        } else if (lists && Links.isList(name, text)) {
            new Links(name, text).all().forEach(this::listed);
        } else if (name.isEmpty()) {
            add(new Taken.Document(name, text, ""));
        } else {
            nothing(name, FindingCode.NOTHING_INSIDE);
        }
    }

    private void listed(Taken line) {
        if (budget.row()) {
            add(line);
        } else if (!(taken.get(taken.size() - 1) instanceof Taken.Nothing last)
                || last.why().code() != FindingCode.TOO_MANY) {
            add(new Taken.Nothing(line.name(), Finding.of(FindingCode.TOO_MANY, Limits.MOST_ROWS)));
        }
    }

    /** Reads a picture. */
    @FunctionalInterface
    private interface Picture {
        Optional<String> baked();
    }

    private void baked(String name, Picture picture) {
        try {
            picture.baked()
                    .ifPresentOrElse(
                            text -> add(
                                    ADDRESS.matcher(text.strip()).matches()
                                            ? new Taken.Link(name, text.strip(), "", false)
                                            : new Taken.Document(name, text, "")),
                            () -> nothing(name, FindingCode.NOTHING_INSIDE));
        } catch (Malformed e) {
            nothing(name, FindingCode.FILE_UNREADABLE);
        }
    }

    private void pdf(String name, byte[] bytes) {
        try {
            PdfFile pdf = PdfFile.read(bytes);
            int before = taken.size();
            for (byte[] attachment : pdf.attachments()) {
                Optional<String> text =
                        Decoded.text(attachment).filter(t -> t.strip().startsWith("{") || CompactToken.isOne(t));
                Optional<Statement> statement = text.flatMap(Statement::in);
                if (statement.isPresent()) {
                    String pages = PdfFile.read(bytes, PaperText.ALL_PAGES).pages();
                    add(new Taken.Report(name, statement.get(), pages));
                } else {
                    text.ifPresent(t -> add(new Taken.Document(name, t, pdf.pages())));
                }
            }
            Matcher code = PRINTED_CODE.matcher(pdf.pages());
            if (taken.size() == before && code.find()) {
                add(new Taken.Link(name, code.group(), "", true));
            } else if (taken.size() == before) {
                nothing(name, FindingCode.NOTHING_INSIDE);
            }
        } catch (PdfFile.Unreadable e) {
            nothing(name, e.why());
        }
    }

    private void nothing(String name, FindingCode why) {
        add(new Taken.Nothing(name, Finding.of(why)));
    }

    private void add(Taken one) {
        taken.add(one);
    }

    /** A name as it can be shown: one line, and its end kept where it is long. */
    private static String shown(String name) {
        String line = Text.line(name);
        return line.length() > Limits.MOST_NAME ? "…" + line.substring(line.length() - Limits.MOST_NAME) : line;
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static int position(byte[] bytes, byte[] mark) {
        for (int at = 0; at < Math.min(LOOKED_AT, bytes.length - mark.length + 1); at++) {
            if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
