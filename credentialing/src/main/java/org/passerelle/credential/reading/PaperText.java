package org.passerelle.credential.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.FindingCode;

/** What the pages of a PDF say, from top to bottom and from left to right; whatever it carries is left alone. */
public final class PaperText {
    /** As many pages as any report of ours has. */
    public static final int ALL_PAGES = 200;

    private static final int PAGES_OF_A_CREDENTIAL = 10;

    private final String text;

    @Nullable
    private final FindingCode trouble;

    private PaperText(String text, @Nullable FindingCode trouble) {
        this.text = text;
        this.trouble = trouble;
    }

    /** Reads a file, whatever it is; of a PDF the first ten pages. */
    public static PaperText of(Dropped file) {
        return of(file, PAGES_OF_A_CREDENTIAL);
    }

    /** Reads a file, whatever it is; of a PDF so many pages. */
    public static PaperText of(Dropped file, int pages) {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(Limits.MOST_FILE + 1);
            if (bytes.length > Limits.MOST_FILE || !TakingOut.isPdf(bytes)) {
                return new PaperText("", FindingCode.FILE_UNREADABLE);
            }
            return new PaperText(PdfFile.read(bytes, pages).pages(), null);
        } catch (PdfFile.Unreadable e) {
            return new PaperText("", e.why());
        } catch (IOException e) {
            return new PaperText("", FindingCode.FILE_UNREADABLE);
        }
    }

    /** What kept it from being read; empty when nothing did. */
    public Optional<FindingCode> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Whether no text stands on it, as on a scanned picture. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The codes of ours that stand on it, each once. */
    public List<String> codes() {
        return TakingOut.PRINTED_CODE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
