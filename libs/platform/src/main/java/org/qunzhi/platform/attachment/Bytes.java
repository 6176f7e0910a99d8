package org.qunzhi.platform.attachment;

import java.io.ByteArrayOutputStream;

/** What is kept of a file, in order; no read goes beyond its end. */
final class Bytes {
    private final byte[] from;
    private final ByteArrayOutputStream kept;

    Bytes(byte[] from) {
        this.from = from;
        this.kept = new ByteArrayOutputStream(from.length);
    }

    int length() {
        return from.length;
    }

    int at(int index) throws Unreadable {
        if (index < 0 || index >= from.length) throw new Unreadable("it ends too early");
        return from[index] & 0xFF;
    }

    int big16(int index) throws Unreadable {
        return (at(index) << 8) | at(index + 1);
    }

    /** Not negative: no part of a file that may be attached is longer. */
    int big32(int index) throws Unreadable {
        return whole(((long) big16(index) << 16) | big16(index + 2));
    }

    int little32(int index) throws Unreadable {
        long value = 0;
        for (int i = 3; i >= 0; i--) value = (value << 8) | at(index + i);
        return whole(value);
    }

    private int whole(long value) throws Unreadable {
        if (value > from.length) throw new Unreadable("a part is longer than the file");
        return (int) value;
    }

    boolean says(int at, String text) {
        return FileType.says(from, at, text);
    }

    String text(int at, int length) throws Unreadable {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) at(at + i));
        return text.toString();
    }

    byte[] part(int begin, int end) throws Unreadable {
        if (begin < 0 || end < begin || end > from.length)
            throw new Unreadable("it ends too early");
        return java.util.Arrays.copyOfRange(from, begin, end);
    }

    void keep(int begin, int end) throws Unreadable {
        kept.writeBytes(part(begin, end));
    }

    void write(int... bytes) {
        for (int one : bytes) kept.write(one);
    }

    byte[] kept() {
        return kept.toByteArray();
    }
}
