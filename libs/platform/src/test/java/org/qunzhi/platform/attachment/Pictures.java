package org.qunzhi.platform.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as telephones and offices make them, with what they say besides the picture. */
public final class Pictures {
    /** Stands in each part that must not be kept. */
    public static final String SECRET = "GPS 28.2282N 112.9388E 钟离";

    public static byte[] plain(String format) {
        var picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++)
            for (int y = 0; y < 16; y++) picture.setRGB(x, y, x * 2600 + y * 70);
        var into = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** Exif that says how to turn it and where it was taken, a comment, XMP, another picture. */
    public static byte[] jpeg(int turned) {
        var plain = plain("jpg");
        var into = new ByteArrayOutputStream();
        into.write(plain, 0, 2);
        segment(into, 0xE1, exif(turned));
        segment(into, 0xE1, text("http://ns.adobe.com/xap/1.0/\0" + SECRET));
        segment(into, 0xED, text("Photoshop 3.0\0" + SECRET));
        segment(into, 0xFE, text(SECRET));
        segment(into, 0xE2, text("MPF\0" + SECRET));
        into.write(plain, 2, plain.length - 2);
        into.writeBytes(text(SECRET));
        return into.toByteArray();
    }

    private static byte[] exif(int turned) {
        var into = new ByteArrayOutputStream();
        into.writeBytes(text("Exif\0\0"));
        into.writeBytes(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0});
        into.writeBytes(new byte[] {0x0F, 1, 2, 0, 30, 0, 0, 0, 38, 0, 0, 0});
        into.writeBytes(new byte[] {0x12, 1, 3, 0, 1, 0, 0, 0, (byte) turned, 0, 0, 0});
        into.writeBytes(new byte[4]);
        into.writeBytes(text(SECRET));
        return into.toByteArray();
    }

    private static void segment(ByteArrayOutputStream into, int marker, byte[] data) {
        into.write(0xFF);
        into.write(marker);
        into.write((data.length + 2) >> 8);
        into.write(data.length + 2);
        into.writeBytes(data);
    }

    public static byte[] png() {
        var plain = plain("png");
        int begin = 8 + 12 + 13;
        var into = new ByteArrayOutputStream();
        into.write(plain, 0, begin);
        chunk(into, "tEXt", text("Author\0" + SECRET));
        chunk(into, "eXIf", text(SECRET));
        chunk(into, "tIME", new byte[7]);
        chunk(into, "prVt", text(SECRET));
        into.write(plain, begin, plain.length - begin);
        into.writeBytes(text(SECRET));
        return into.toByteArray();
    }

    static void chunk(ByteArrayOutputStream into, String type, byte[] data) {
        var named = new ByteArrayOutputStream();
        named.writeBytes(text(type));
        named.writeBytes(data);
        var sum = new CRC32();
        sum.update(named.toByteArray());
        big32(into, data.length);
        into.writeBytes(named.toByteArray());
        big32(into, (int) sum.getValue());
    }

    private static void big32(ByteArrayOutputStream into, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) into.write(value >> shift);
    }

    /** No picture that a viewer could draw, but whole as a container. */
    public static byte[] webp() {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(text("WEBP"));
        riff(parts, "VP8X", new byte[] {0x0C | 0x10, 0, 0, 0, 23, 0, 0, 15, 0, 0});
        riff(parts, "VP8L", text("picture"));
        riff(parts, "EXIF", text(SECRET));
        riff(parts, "XMP ", text(SECRET));
        var into = new ByteArrayOutputStream();
        into.writeBytes(text("RIFF"));
        little32(into, parts.size());
        into.writeBytes(parts.toByteArray());
        into.writeBytes(text(SECRET));
        return into.toByteArray();
    }

    private static void riff(ByteArrayOutputStream into, String type, byte[] data) {
        into.writeBytes(text(type));
        little32(into, data.length);
        into.writeBytes(data);
        if (data.length % 2 == 1) into.write(0);
    }

    private static void little32(ByteArrayOutputStream into, int value) {
        for (int shift = 0; shift < 32; shift += 8) into.write(value >> shift);
    }

    public static byte[] pdf(String words) {
        return text("%PDF-1.7\n" + words + "\n%%EOF\n");
    }

    /** {@code main} as in {@code wordprocessingml.document.main}; then more entries. */
    public static byte[] office(String main, String... more) {
        var into = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(into)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types><Override ContentType=\"" + Office.TYPES + main + "+xml\"/>"));
            for (var name : more) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Pictures() {}
}
