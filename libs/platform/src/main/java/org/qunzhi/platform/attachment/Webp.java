package org.qunzhi.platform.attachment;

import java.util.Set;

/**
 * A WebP (RFC 9649) of the chunks alone that make the picture: no Exif, no XMP, nothing unknown.
 */
final class Webp {
    private static final int HEADER = 12;
    private static final Set<String> KEPT =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");

    /** RFC 9649 §2.7: the flags that say that Exif and XMP follow. */
    private static final int TOLD = 0x08 | 0x04;

    static byte[] clean(byte[] content) throws Unreadable {
        var bytes = new Bytes(content);
        int until = 8 + bytes.little32(4);
        if (until > bytes.length()) throw new Unreadable("it ends too early");
        bytes.keep(0, HEADER);
        boolean drawn = false;
        for (int at = HEADER; at + 8 <= until; ) {
            int size = bytes.little32(at + 4);
            int end = at + 8 + size + (size & 1);
            var type = bytes.text(at, 4);
            drawn |= PICTURES.contains(type);
            if (type.equals("VP8X")) {
                bytes.keep(at, at + 8);
                bytes.write(bytes.at(at + 8) & ~TOLD);
                bytes.keep(at + 9, end);
            } else if (KEPT.contains(type)) {
                bytes.keep(at, end);
            }
            at = end;
        }
        if (!drawn) throw new Unreadable("no picture");
        return sized(bytes.kept());
    }

    private static byte[] sized(byte[] kept) {
        int size = kept.length - 8;
        for (int i = 0; i < 4; i++) kept[4 + i] = (byte) (size >> (8 * i));
        return kept;
    }

    private Webp() {}
}
