package org.qunzhi.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** Counts what passes, so that a body without a length (chunked) cannot grow either. */
final class LimitedBody extends HttpServletRequestWrapper {
    static final int MOST_BYTES = 1 << 20;
    private final HttpServletRequest request;

    LimitedBody(HttpServletRequest request) {
        super(request);
        this.request = request;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(request.getInputStream());
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long bytes;

        Counted(ServletInputStream body) {
            this.body = body;
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
            if (bytes > MOST_BYTES) throw new BodyTooLarge();
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
