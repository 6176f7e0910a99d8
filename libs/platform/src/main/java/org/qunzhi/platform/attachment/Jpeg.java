package org.qunzhi.platform.attachment;

/**
 * A JPEG (ITU-T T.81 annex B) without what tells where, when, with which device and by whom it was
 * taken: of its segments the tables, frames and scans stay, of the application data the density,
 * the colour profile and Adobe's colour transform; what stands behind the end goes. Not a sample of
 * the picture changes. How it is to be turned is said anew in the shortest Exif, or a photo of a
 * telephone would lie on its side.
 */
final class Jpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF_WITHOUT_THUMBNAIL = 16;

    static byte[] clean(byte[] content) throws Unreadable {
        var bytes = new Bytes(content);
        bytes.write(0xFF, START);
        int turned = orientation(bytes);
        boolean said = turned <= 1;
        boolean framed = false;
        boolean scanned = false;
        int at = 2;
        while (true) {
            if (bytes.at(at) != 0xFF) throw new Unreadable("no marker");
            int marker = bytes.at(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END) break;
            int end = at + 2 + bytes.big16(at + 2);
            boolean isApp0 = marker == 0xE0;
            if (!said && !isApp0) {
                exif(bytes, turned);
                said = true;
            }
            if (isApp0) density(bytes, at, end);
            else if (isKept(bytes, marker, at)) bytes.keep(at, end);
            framed |= isFrame(marker);
            at = end;
            if (marker != SCAN) continue;
            scanned = true;
            end = endOfScan(bytes, at);
            bytes.keep(at, end);
            at = end;
        }
        if (!framed || !scanned) throw new Unreadable("no picture");
        bytes.write(0xFF, END);
        return bytes.kept();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static boolean isKept(Bytes bytes, int marker, int at) throws Unreadable {
        boolean isTable = marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDD;
        if (isTable || isFrame(marker) || marker == SCAN || marker == 0xDC) return true;
        if (marker == 0xE2) return bytes.says(at + 4, "ICC_PROFILE\0");
        if (marker == 0xEE) return bytes.says(at + 4, "Adobe");
        if ((marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE) return false;
        throw new Unreadable("an unknown marker");
    }

    /** JFIF without the small picture in it, which may show more than the large one. */
    private static void density(Bytes bytes, int at, int end) throws Unreadable {
        if (!bytes.says(at + 4, "JFIF\0") || end - at < JFIF_WITHOUT_THUMBNAIL + 2) return;
        bytes.write(0xFF, 0xE0, 0, JFIF_WITHOUT_THUMBNAIL);
        bytes.keep(at + 4, at + JFIF_WITHOUT_THUMBNAIL);
        bytes.write(0, 0);
    }

    /** Entropy-coded data go on through restart markers and stuffed bytes. */
    private static int endOfScan(Bytes bytes, int begin) throws Unreadable {
        for (int at = begin; ; at++) {
            if (bytes.at(at) != 0xFF) continue;
            int next = bytes.at(at + 1);
            boolean goesOn = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
            if (!goesOn) return at;
        }
    }

    private static int orientation(Bytes bytes) throws Unreadable {
        int at = 2;
        while (bytes.at(at) == 0xFF) {
            int marker = bytes.at(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == SCAN || marker == END) return 1;
            int end = at + 2 + bytes.big16(at + 2);
            if (marker == 0xE1 && bytes.says(at + 4, "Exif\0\0")) return said(bytes, at + 10, end);
            at = end;
        }
        return 1;
    }

    /** What cannot be read says nothing, and the picture is none the worse. */
    private static int said(Bytes bytes, int tiff, int end) {
        try {
            return turned(bytes, tiff, end);
        } catch (Unreadable broken) {
            return 1;
        }
    }

    /** Tag 0x0112 of the first directory (TIFF 6.0 §2). */
    private static int turned(Bytes bytes, int tiff, int end) throws Unreadable {
        boolean little = bytes.says(tiff, "II");
        if (!little && !bytes.says(tiff, "MM")) return 1;
        int directory = tiff + int32(bytes, tiff + 4, little);
        if (directory + 2 > end) return 1;
        int count = int16(bytes, directory, little);
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > end) return 1;
            if (int16(bytes, entry, little) != 0x0112) continue;
            int turned = int16(bytes, entry + 8, little);
            return turned >= 1 && turned <= 8 ? turned : 1;
        }
        return 1;
    }

    private static int int16(Bytes bytes, int at, boolean little) throws Unreadable {
        int big = bytes.big16(at);
        return little ? ((big & 0xFF) << 8) | (big >> 8) : big;
    }

    private static int int32(Bytes bytes, int at, boolean little) throws Unreadable {
        return little ? bytes.little32(at) : bytes.big32(at);
    }

    private static void exif(Bytes bytes, int turned) {
        bytes.write(0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0);
        bytes.write('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1);
        bytes.write(1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0);
    }

    private Jpeg() {}
}
