package org.qunzhi.platform.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the body's bytes as they are read, so that a repeated request is known again by them. */
final class CapturedRequest extends HttpServletRequestWrapper {
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private @Nullable ServletInputStream input;

    private CapturedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Reads what is left first. */
    byte[] body() {
        try {
            getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return captured.toByteArray();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var known = input;
        if (known == null) {
            known = new Capturing(super.getInputStream());
            input = known;
        }
        return known;
    }

    static final class Filter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new CapturedRequest(request), response);
        }
    }

    private final class Capturing extends ServletInputStream {
        private final ServletInputStream source;

        Capturing(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            if (value >= 0) captured.write(value);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = source.read(bytes, offset, length);
            if (count > 0) captured.write(bytes, offset, count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
