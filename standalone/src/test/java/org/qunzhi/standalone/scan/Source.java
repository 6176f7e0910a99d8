package org.qunzhi.standalone.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes that can be read from anywhere: a file that others write at, or what came out of one. */
interface Source extends Closeable {
    long size();

    /** How many were read; less than asked for at the end alone, and none after it. */
    int read(long at, byte[] into, int offset, int length);

    @Override
    void close();

    /** Never mapped into memory: who writes at the file may cut it. */
    static Source of(Path file) throws IOException {
        var channel = FileChannel.open(file);
        long size = channel.size();
        return new Source() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int read(long at, byte[] into, int offset, int length) {
                var buffer = ByteBuffer.wrap(into, offset, length);
                try {
                    while (buffer.hasRemaining()
                            && channel.read(buffer, at + buffer.position() - offset) > 0) {}
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return buffer.position() - offset;
            }

            @Override
            public void close() {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static Source of(byte[] bytes) {
        return new Source() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long at, byte[] into, int offset, int length) {
                int there = (int) Math.clamp(bytes.length - at, 0L, (long) length);
                if (there > 0) System.arraycopy(bytes, (int) at, into, offset, there);
                return there;
            }

            @Override
            public void close() {}
        };
    }

    /** That many bytes, fewer at the end. */
    default ByteBuffer at(long at, int length) {
        var bytes = new byte[length];
        int read = at < 0 ? 0 : read(at, bytes, 0, length);
        return ByteBuffer.wrap(bytes, 0, read).order(ByteOrder.LITTLE_ENDIAN);
    }

    default InputStream from(long start) {
        return new InputStream() {
            private long at = start;

            @Override
            public int read() {
                var one = new byte[1];
                return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (length == 0) return 0;
                int read = Source.this.read(at, into, offset, length);
                at += read;
                return read == 0 ? -1 : read;
            }

            @Override
            public int available() {
                return at < size() ? 1 : 0;
            }
        };
    }
}
