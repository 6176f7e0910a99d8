package org.qunzhi.ledger;

/** The signature types of C2SP signed-note that are known here; all others are ignored in notes. */
public enum KeyType {

    /** Plain Ed25519 over the note's text: a log's own signature. C2SP signed-note. */
    ED25519(0x01),

    /** Ed25519 over the note's text and a time: a witness's. C2SP tlog-cosignature v1. */
    COSIGNATURE_V1(0x04);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    /** The type's byte in key ids and key texts. */
    public byte code() {
        return code;
    }
}
