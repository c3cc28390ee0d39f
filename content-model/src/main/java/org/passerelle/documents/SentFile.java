package org.passerelle.documents;

import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A file that somebody sends with what they write or hand in.
 *
 * @param name as their device called it
 * @param content its bytes, by which alone its kind is told
 */
public record SentFile(String name, byte[] content) {
    /** The largest file beside something written, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    /**
     * What it is.
     *
     * @param field beside which a refusal is shown
     * @throws Refusal when it is larger than so many megabytes, or of a kind that is not taken
     */
    public SubmissionType kind(String field, int mostMegabytes) {
        requireWithin(field, mostMegabytes);
        return SubmissionType.of(content).orElseThrow(() -> Refusal.of(field, "documents.fileUnknown", line()));
    }

    /** Passes when it is no larger than so many megabytes. @throws Refusal beside the field when it is */
    public void requireWithin(String field, int mostMegabytes) {
        if (content.length > mostMegabytes * MEGABYTE) {
            throw Refusal.of(field, "documents.fileTooLarge", line(), mostMegabytes);
        }
    }

    /** Its name as one line, without the folders that it lay in; cut to the end of it where it is long. */
    public String line() {
        String bare = Text.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return bare.isEmpty() ? "x" : bare.substring(Math.max(0, bare.length() - LONGEST_NAME));
    }
}
