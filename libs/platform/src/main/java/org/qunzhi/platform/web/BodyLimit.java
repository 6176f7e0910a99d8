package org.qunzhi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.qunzhi.platform.attachment.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Counts while it is read, so that a body without a length (chunked) cannot grow either. Where
 * files are taken, and there alone, there may be more; and there alone a form of several parts.
 */
final class BodyLimit extends OncePerRequestFilter {
    static final int MOST_BYTES = 1 << 20;

    /** A file and what stands around it. */
    private static final int MOST_UPLOADED = Upload.MOST_BYTES + (64 << 10);

    private final Set<String> uploads;

    /**
     * Limits each body.
     *
     * @param uploads the addresses at which files are taken
     */
    BodyLimit(Set<String> uploads) {
        this.uploads = Set.copyOf(uploads);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = uploads.contains(request.getRequestURI());
        int most = upload ? MOST_UPLOADED : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLarge(upload ? Upload.MOST_BYTES : most);
        }
        var type = request.getContentType();
        if (!upload && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final HttpServletRequest request;
        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.request = request;
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(request.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var charset =
                    Charset.forName(
                            Objects.requireNonNullElse(
                                    request.getCharacterEncoding(), StandardCharsets.UTF_8.name()));
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final int most;
        private long bytes;

        Counted(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            bytes += read;
            if (bytes > most) throw new BodyTooLarge(most);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
