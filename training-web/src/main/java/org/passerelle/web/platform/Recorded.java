package org.passerelle.web.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response that is caught whole, to be kept and sent more than once. */
final class Recorded extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream(32 * 1024);

    @Nullable
    private PrintWriter writer;

    @Nullable
    private ServletOutputStream stream;

    private boolean sentElsewhere;

    Recorded(HttpServletResponse response) {
        super(response);
    }

    boolean isPlainPage() {
        return !sentElsewhere && getStatus() == SC_OK && getHeader("Set-Cookie") == null;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return caught.toByteArray();
    }

    String type() {
        String type = getContentType();
        return type == null ? "text/html;charset=UTF-8" : type;
    }

    void replay() throws IOException {
        if (!sentElsewhere && !isCommitted()) {
            getResponse().getOutputStream().write(body());
        }
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(caught, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("caught whole, never asynchronous");
                }

                @Override
                public void write(int b) {
                    caught.write(b);
                }

                @Override
                public void write(byte[] b, int off, int len) {
                    caught.write(b, off, len);
                }
            };
        }
        return stream;
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the page is whole.
    }

    @Override
    public void resetBuffer() {
        caught.reset();
    }

    @Override
    public void setContentLength(int length) {
        // Known when the page is whole.
    }

    @Override
    public void sendError(int status) throws IOException {
        sentElsewhere = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sentElsewhere = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sentElsewhere = true;
        super.sendRedirect(location);
    }
}
