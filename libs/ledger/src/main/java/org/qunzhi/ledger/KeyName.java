package org.qunzhi.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names and ids of note keys; C2SP signed-note, «Format» and «Signatures». */
final class KeyName {

    static final int ID_LENGTH = 4;

    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cs}+]");

    private KeyName() {}

    static String checked(String name) {
        if (name.isEmpty() || NOT_IN_A_NAME.matcher(name).find()) {
            throw new MalformedNote("a key name is not empty and has no space, no plus: " + name);
        }
        return name;
    }

    /** SHA-256(name ‖ 0x0A ‖ typed key), the first four bytes, big-endian. */
    static int id(String name, byte[] typedPublicKey) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = MerkleTree.sha256().digest(Ed25519.joined(named, typedPublicKey));
        return ByteBuffer.wrap(hash).getInt();
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    static byte[] typed(KeyType type, byte[] key) {
        return Ed25519.joined(new byte[] {type.code()}, key);
    }

    /** The last part of a key text: a type that is known here, then 32 bytes. */
    static KeyType type(byte[] typed) {
        KeyType type =
                Arrays.stream(KeyType.values())
                        .filter(t -> typed.length > 0 && t.code() == typed[0])
                        .findFirst()
                        .orElseThrow(() -> new MalformedNote("a key of unknown type"));
        if (typed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new MalformedNote("an Ed25519 key has 32 bytes, this one " + (typed.length - 1));
        }
        return type;
    }

    static byte[] untyped(byte[] typed) {
        return Arrays.copyOfRange(typed, 1, typed.length);
    }
}
