package org.qunzhi.standalone.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.h2.mvstore.WriteBuffer;

/** What must not be found, in every form in which somebody could have written it. */
public record Needle(String text, List<Form> forms) {
    /** Shorter ones are found by chance in ciphertext. */
    private static final int FEWEST_BYTES = 6;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte BSON_DOUBLE = 0x01;
    private static final byte BSON_INT32 = 0x10;
    private static final byte BSON_INT64 = 0x12;

    /** Bytes, and what they are the needle in. */
    public static final class Form {
        private final String encoding;
        private final byte[] bytes;

        Form(String encoding, byte[] bytes) {
            this.encoding = encoding;
            this.bytes = bytes.clone();
        }

        String encoding() {
            return encoding;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return encoding;
        }
    }

    /**
     * A name, a number to call, a sentence.
     *
     * @throws IllegalArgumentException where it is so short that chance writes it too
     */
    public static Needle of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length < FEWEST_BYTES)
            throw new IllegalArgumentException("too short to look for: " + text);
        return new Needle(text, formsOf(text));
    }

    /** A number under that name: in JSON, in the notation of a Java map, in BSON. */
    public static Needle of(String field, int value) {
        var forms = new ArrayList<Form>();
        for (var between : List.of("\":", "\": ", "\" : ", "\\\":", "\\\\\\\":", "="))
            forms.addAll(formsOf(field + between + value));
        forms.add(new Form("BSON int32", element(BSON_INT32, field, little(4).putInt(value))));
        forms.add(new Form("BSON int64", element(BSON_INT64, field, little(8).putLong(value))));
        forms.add(new Form("BSON double", element(BSON_DOUBLE, field, little(8).putDouble(value))));
        return new Needle(field + "=" + value, forms);
    }

    private static List<Form> formsOf(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<Form>();
        forms.add(new Form("UTF-8", utf8));
        forms.add(new Form("UTF-8 of Java's own", javas(text)));
        forms.add(new Form("UTF-8 of H2's own", ofH2(text)));
        forms.add(new Form("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)));
        forms.add(new Form("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE)));
        forms.add(new Form("GB18030", text.getBytes(GB18030)));
        for (boolean all : new boolean[] {true, false})
            for (boolean upper : new boolean[] {true, false})
                forms.add(new Form("\\u", ascii(unicodeEscaped(text, all, upper))));
        forms.add(new Form("%", ascii(URLEncoder.encode(text, StandardCharsets.UTF_8))));
        forms.add(new Form("%", ascii(percentEncoded(text))));
        forms.add(new Form("%", ascii(lowerAfterPercent(percentEncoded(text)))));
        forms.add(new Form("hex", ascii(HexFormat.of().formatHex(utf8))));
        forms.add(new Form("hex", ascii(HexFormat.of().withUpperCase().formatHex(utf8))));
        for (int before = 0; before < 3; before++) {
            forms.add(base64("base64", Base64.getEncoder(), utf8, before));
            forms.add(base64("base64url", Base64.getUrlEncoder(), utf8, before));
        }
        return distinct(forms);
    }

    /** A name in Latin letters is the same in many encodings. */
    private static List<Form> distinct(List<Form> forms) {
        var seen = new HashSet<String>();
        return forms.stream()
                .filter(form -> seen.add(HexFormat.of().formatHex(form.bytes())))
                .toList();
    }

    /** Where that many bytes come before it in the group of three: the characters that it fills. */
    private static Form base64(String encoding, Base64.Encoder encoder, byte[] utf8, int before) {
        var shifted = new byte[before + utf8.length];
        System.arraycopy(utf8, 0, shifted, before, utf8.length);
        var text = encoder.withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return new Form(encoding + " +" + before, ascii(text.substring(first, end)));
    }

    /** As Java serializes a string: characters outside the first plane as two surrogates. */
    private static byte[] javas(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var counted = bytes.toByteArray();
        return Arrays.copyOfRange(counted, 2, counted.length);
    }

    /** As the embedded store writes a key: without the bits that mark what continues. */
    private static byte[] ofH2(String text) {
        var buffer = new WriteBuffer();
        buffer.putStringData(text, text.length());
        var bytes = new byte[buffer.position()];
        buffer.getBuffer().get(0, bytes);
        return bytes;
    }

    private static String unicodeEscaped(String text, boolean all, boolean upper) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var hex = "%04x".formatted((int) c);
            if (all || c > '~')
                escaped.append("\\u").append(upper ? hex.toUpperCase(Locale.ROOT) : hex);
            else escaped.append(c);
        }
        return escaped.toString();
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String lowerAfterPercent(String encoded) {
        var lower = new StringBuilder(encoded);
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1))
            lower.replace(i + 1, i + 3, encoded.substring(i + 1, i + 3).toLowerCase(Locale.ROOT));
        return lower.toString();
    }

    private static byte[] element(byte type, String field, ByteBuffer value) {
        var name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 2 + value.capacity())
                .put(type)
                .put(name)
                .put((byte) 0)
                .put(value.flip())
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
