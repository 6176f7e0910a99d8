package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Lets through the bytes from one to another, both included, measures all, and holds the last ones
 * back until it is known that the whole is right. A reader who is gone is no reason to stop.
 */
final class PartOutput extends OutputStream {
    private static final int HELD = 8_192;

    private final OutputStream out;
    private final long from;
    private final long to;
    private final MessageDigest digest = Edition.sha256();
    private byte[] held = new byte[0];
    private long length;
    private boolean gone;

    PartOutput(OutputStream out, long from, long to) {
        this.out = out;
        this.from = from;
        this.to = to;
    }

    long length() {
        return length;
    }

    /** Base64, of everything that was written; once. */
    String sha256() {
        return Downloads.base64(digest.digest());
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        digest.update(bytes, offset, count);
        long first = Math.max(from - length, 0);
        long end = Math.min(to - length + 1, count);
        if (to == Long.MAX_VALUE) end = count;
        length += count;
        if (first < end) pass(bytes, offset + (int) first, (int) (end - first));
    }

    private void pass(byte[] bytes, int offset, int count) {
        var all = Arrays.copyOf(held, held.length + count);
        System.arraycopy(bytes, offset, all, held.length, count);
        int now = Math.max(0, all.length - HELD);
        send(all, now);
        held = Arrays.copyOfRange(all, now, all.length);
    }

    private void send(byte[] bytes, int count) {
        if (gone || count == 0) return;
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            gone = true;
        }
    }

    /** Sends what was held back. */
    void release() throws IOException {
        send(held, held.length);
        held = new byte[0];
        if (!gone) out.flush();
    }
}
