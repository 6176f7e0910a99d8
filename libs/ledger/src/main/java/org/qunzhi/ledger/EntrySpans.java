package org.qunzhi.ledger;

import java.util.Arrays;

/**
 * Where the entries lie in a bundle, so that they are hashed where they are. Before each entry lie
 * the two bytes of its length.
 *
 * @param bundle the file's content
 * @param ends for each entry, the offset behind its last byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of the package
record EntrySpans(byte[] bundle, int[] ends) {

    /**
     * @param width how many entries the bundle must hold, 1 to 256
     * @throws IllegalArgumentException if the width is out of its range
     * @throws MalformedNote if it holds fewer or more, or ends within an entry
     */
    static EntrySpans of(byte[] bundle, int width) {
        if (width < 1 || width > Tile.FULL) {
            throw new IllegalArgumentException("a bundle has 1 to 256 entries, not " + width);
        }
        int[] ends = new int[width];
        int count = 0;
        for (int at = 0; at < bundle.length; ) {
            if (count == width) {
                throw new MalformedNote("more entries than " + width + " in the bundle");
            }
            at = end(bundle, at);
            ends[count++] = at;
        }
        if (count != width) {
            throw new MalformedNote(count + " entries in a bundle of width " + width);
        }
        return new EntrySpans(bundle, ends);
    }

    private static int end(byte[] bundle, int at) {
        if (bundle.length - at < EntryBundle.LENGTH_BYTES) {
            throw new MalformedNote("the bundle ends within a length");
        }
        int length = ((bundle[at] & 0xFF) << Byte.SIZE) | (bundle[at + 1] & 0xFF);
        int end = at + EntryBundle.LENGTH_BYTES + length;
        if (end > bundle.length) {
            throw new MalformedNote("the bundle ends within an entry");
        }
        return end;
    }

    int width() {
        return ends.length;
    }

    int start(int i) {
        return (i == 0 ? 0 : ends[i - 1]) + EntryBundle.LENGTH_BYTES;
    }

    byte[] entry(int i) {
        return Arrays.copyOfRange(bundle, start(i), ends[i]);
    }

    int length(int i) {
        return ends[i] - start(i);
    }
}
