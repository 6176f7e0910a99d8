package org.qunzhi.platform.attachment;

import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG (W3C, third edition) of the chunks alone that make the picture: no text, no time, no Exif,
 * nothing private, nothing behind its end.
 */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    static byte[] clean(byte[] content) throws Unreadable {
        var bytes = new Bytes(content);
        bytes.keep(0, SIGNATURE);
        boolean drawn = false;
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); ) {
            int end = at + AROUND + bytes.big32(at);
            boolean first = type.isEmpty();
            type = bytes.text(at + 4, 4);
            if (first != type.equals("IHDR")) throw new Unreadable("no header");
            check(bytes, at, end);
            if (KEPT.contains(type)) bytes.keep(at, end);
            else if (Character.isUpperCase(type.charAt(0))) throw new Unreadable("unknown chunk");
            drawn |= type.equals("IDAT");
            at = end;
        }
        if (!drawn) throw new Unreadable("no picture");
        return bytes.kept();
    }

    private static void check(Bytes bytes, int at, int end) throws Unreadable {
        var sum = new CRC32();
        sum.update(bytes.part(at + 4, end - 4));
        long said = ((long) bytes.big16(end - 4) << 16) | bytes.big16(end - 2);
        if (sum.getValue() != said) throw new Unreadable("a chunk was changed");
    }

    private Png() {}
}
