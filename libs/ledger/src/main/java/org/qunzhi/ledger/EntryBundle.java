package org.qunzhi.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of up to 256 entries: for each a big-endian uint16 length, then its bytes; tlog-tiles.
 */
public final class EntryBundle {

    /** The longest entry that the format can hold, in bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /**
     * The file of these entries.
     *
     * @throws IllegalArgumentException if there are not 1 to 256 entries, or one is longer than
     *     {@link #LONGEST_ENTRY}
     */
    public static byte[] encode(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle has 1 to 256 entries");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            check(entry);
            bytes.write(entry.length >>> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    static void check(byte[] entry) {
        if (entry.length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
    }

    /**
     * The entries of a file.
     *
     * @param bundle the file's content, not compressed
     * @param width how many entries the file must hold, 1 to 256
     * @throws IllegalArgumentException if the width is out of its range
     * @throws MalformedNote if it holds fewer or more, or ends within an entry
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        EntrySpans spans = EntrySpans.of(bundle, width);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            entries.add(spans.entry(i));
        }
        return List.copyOf(entries);
    }
}
