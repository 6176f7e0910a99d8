package org.qunzhi.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Set;

/** Counts what passes, so that a body without a length (chunked) cannot grow either. */
final class LimitedBody extends HttpServletRequestWrapper {
    static final int MOST_BYTES = 1 << 20;

    /** More than a service takes, so that it can say what it takes. */
    static final int MOST_UPLOADED = 32 << 20;

    private static final Set<String> UPLOADS =
            Set.of("/api/registration/attachments", "/api/plan/persons/employees/imports");

    private final HttpServletRequest request;
    private final int most;

    LimitedBody(HttpServletRequest request) {
        super(request);
        this.request = request;
        this.most = most(request);
    }

    /** Where files are taken, and there alone, there may be more. */
    static boolean isUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST") && UPLOADS.contains(request.getRequestURI());
    }

    static int most(HttpServletRequest request) {
        return isUpload(request) ? MOST_UPLOADED : MOST_BYTES;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(request.getInputStream(), most);
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
            if (bytes > most) throw new BodyTooLarge();
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
