package org.qunzhi.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of up to 256 entries: for each a big-endian uint16 length, then its bytes; tlog-tiles.
 */
public final class EntryBundle {

    /** The longest entry that the format can hold, in bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

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
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bytes.write(entry.length >>> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of a file.
     *
     * @param bundle the file's content, not compressed
     * @param width how many entries the file must hold, 1 to 256
     * @throws MalformedNote if it holds fewer or more, or ends within an entry
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            entries.add(next(rest));
        }
        if (entries.size() != width) {
            throw new MalformedNote(entries.size() + " entries in a bundle of width " + width);
        }
        return List.copyOf(entries);
    }

    private static byte[] next(ByteBuffer rest) {
        if (rest.remaining() < Short.BYTES) {
            throw new MalformedNote("the bundle ends within a length");
        }
        int length = Short.toUnsignedInt(rest.getShort());
        if (rest.remaining() < length) {
            throw new MalformedNote("the bundle ends within an entry");
        }
        byte[] entry = new byte[length];
        rest.get(entry);
        return entry;
    }
}
