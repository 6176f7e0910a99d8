package org.qunzhi.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * One signature line of a note, not yet checked by anybody.
 *
 * @param name the key's name: not empty, without spaces and plus
 * @param base64 base64(4-byte key id ‖ signature), standard alphabet with padding
 */
public record NoteSignature(String name, String base64) {

    private static final String DASH = "— ";

    /**
     * @throws MalformedNote if name or base64 are not in the format
     */
    public NoteSignature {
        KeyName.checked(name);
        if (StrictBase64.decode(base64).length <= KeyName.ID_LENGTH) {
            throw new MalformedNote("a signature is longer than its key id");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] id = ByteBuffer.allocate(KeyName.ID_LENGTH).putInt(key.id()).array();
        return new NoteSignature(key.name(), StrictBase64.encode(Ed25519.joined(id, signature)));
    }

    /**
     * Reads a line without its newline.
     *
     * @throws MalformedNote if the line is not in the format
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNote("a signature line has the form — name base64");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /**
     * Reads lines, each with its newline: the lower part of a note, or a witness's answer.
     *
     * @throws MalformedNote if there is none, a line is not in the format or not finished, or there
     *     are more than {@link Note#MOST_SIGNATURES}
     */
    public static List<NoteSignature> parseLines(String lines) {
        if (!lines.endsWith("\n")) {
            throw new MalformedNote("a signature line ends with a newline");
        }
        // Not lines(): it would forgive a carriage return.
        String[] each =
                lines.substring(0, lines.length() - 1).split("\n", Note.MOST_SIGNATURES + 1);
        if (each.length > Note.MOST_SIGNATURES) {
            throw new MalformedNote("more than " + Note.MOST_SIGNATURES + " signatures");
        }
        return Arrays.stream(each).map(NoteSignature::parse).toList();
    }

    /** The line, with its newline. */
    public String format() {
        return DASH + name + " " + base64 + "\n";
    }

    /** The id that the line claims, an unsigned 32-bit number. */
    public int keyId() {
        return ByteBuffer.wrap(StrictBase64.decode(base64)).getInt();
    }

    /** The signature behind the key id; its length depends on the signature type. */
    public byte[] bytes() {
        byte[] all = StrictBase64.decode(base64);
        return Arrays.copyOfRange(all, KeyName.ID_LENGTH, all.length);
    }

    /** Whether the line claims this key. An id alone, or a name alone, is another key. */
    public boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }
}
