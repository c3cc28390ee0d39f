package org.passerelle.web.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.MediaView;
import org.passerelle.kernel.NotFound;

/**
 * Hands out the files of the courses at {@code /media/<identifier>/<name>}, whole or a single range of bytes (RFC 9110,
 * section 14), so that a video can be wound. A file never changes, so its copies are kept for a year.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})(/[^/]*)?");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    @Inject
    transient MediaLibrary library;

    /** @param from the first byte, @param to the last byte, both counted from 0 */
    private record Span(long from, long to) {
        long length() {
            return to - from + 1;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MediaView media = find(request.getPathInfo()).orElse(null);
        if (media == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", '"' + media.id().toString() + '"');
        response.setContentType(media.type());
        String range = request.getHeader("Range");
        Span whole = new Span(0, media.size() - 1);
        if (range == null || !RANGE.matcher(range).matches()) {
            send(media, whole, response);
            return;
        }
        Span span = span(range, media.size());
        if (span == null) {
            response.setHeader("Content-Range", "bytes */" + media.size());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + span.from + '-' + span.to + '/' + media.size());
        send(media, span, response);
    }

    private Optional<MediaView> find(@Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        try {
            return matcher.matches() ? Optional.of(library.get(UUID.fromString(matcher.group(1)))) : Optional.empty();
        } catch (NotFound | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Null when no byte of it is in the file. */
    private static @Nullable Span span(String range, long size) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return null;
        }
        long first = number(matcher.group(1));
        long last = number(matcher.group(2));
        if (first < 0) {
            return last <= 0 ? null : new Span(Math.max(0, size - last), size - 1);
        }
        long to = last < 0 ? size - 1 : Math.min(last, size - 1);
        return first > to ? null : new Span(first, to);
    }

    /** -1 when there is none; a number beyond any file is brought down to the largest. */
    private static long number(String digits) {
        return digits.isEmpty() ? -1 : digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private void send(MediaView media, Span span, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(span.length());
        var out = response.getOutputStream();
        for (long at = span.from; at <= span.to; ) {
            int position = (int) (at / media.piece());
            byte[] piece = library.piece(media.id(), position);
            int begin = (int) (at - (long) position * media.piece());
            int length = (int) Math.min(piece.length - begin, span.to - at + 1);
            out.write(piece, begin, length);
            at += length;
        }
    }
}
