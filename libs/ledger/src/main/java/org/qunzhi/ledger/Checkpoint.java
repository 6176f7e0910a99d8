package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The state of a log at one size, to be signed as a note; C2SP tlog-checkpoint v1.0.0.
 *
 * @param origin the log's name, not empty; should be a schema-less URL and the log key's name
 * @param size number of entries, 0 to 2^63 − 1
 * @param root the Merkle tree hash at this size, 32 bytes
 * @param extensions further lines, none of them empty; ours have none
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\p{Cs}]");

    /**
     * @throws MalformedNote if a line is empty or holds a control character, the size is negative,
     *     the root not 32 bytes, or the root of an empty log not the empty root
     */
    public Checkpoint {
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
        if (size < 0 || !MerkleTree.isHash(root)) {
            throw new MalformedNote("a checkpoint has a size and a root of 32 bytes");
        }
        if (size == 0 && !MessageDigest.isEqual(root, MerkleTree.emptyRoot())) {
            throw new MalformedNote("an empty log has the empty root");
        }
        root = root.clone();
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note. Says nothing about its signatures: use {@link #open}.
     *
     * @throws MalformedNote if the text is not exactly in the format
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) {
            throw new MalformedNote("a checkpoint has at least three lines, each with its newline");
        }
        return new Checkpoint(
                lines.get(0),
                Decimal.parse(lines.get(1)),
                StrictBase64.decode(lines.get(2)),
                lines.subList(3, lines.size() - 1));
    }

    /**
     * The checkpoint in a note that the log with this key signed under this key's name as origin.
     *
     * @throws MalformedNote if it is no note, or no checkpoint in it
     * @throws UnverifiedNote if the key did not sign it, its signature is wrong, or the origin is
     *     another log's
     */
    public static Checkpoint open(Note note, VerifierKey logKey) {
        return open(note, logKey, logKey.name());
    }

    /** Like {@link #open(Note, VerifierKey)} for a log whose origin is not its key's name. */
    public static Checkpoint open(Note note, VerifierKey logKey, String origin) {
        if (logKey.type() != KeyType.ED25519) {
            throw new UnverifiedNote("a witness's key, not a log's: " + logKey);
        }
        switch (note.verify(List.of(logKey))) {
            case NoteVerification.Verified verified -> {}
            case NoteVerification.NoKnownSigner none ->
                    throw new UnverifiedNote("not signed by " + logKey);
            case NoteVerification.BadSignature bad ->
                    throw new UnverifiedNote("the signature by " + bad.key() + " is wrong");
        }
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(origin)) {
            throw new UnverifiedNote("a checkpoint of " + checkpoint.origin + ", not of " + origin);
        }
        return checkpoint;
    }

    /** The text to sign: origin, size, root, extensions, each with its newline. */
    public String format() {
        String head = origin + "\n" + size + "\n" + StrictBase64.encode(root) + "\n";
        return extensions.isEmpty() ? head : head + String.join("\n", extensions) + "\n";
    }

    /**
     * The signed note. Who calls this answers for never signing two checkpoints of one origin that
     * contradict each other.
     */
    public Note sign(SigningKey... keys) {
        return Note.sign(format(), keys);
    }

    /**
     * Whether these two cannot be of one honest log: one origin and size, two roots. With the log's
     * signature under both, this is proof of its lie that needs nothing else.
     */
    public boolean contradicts(Checkpoint other) {
        return origin.equals(other.origin)
                && size == other.size
                && !MessageDigest.isEqual(root, other.root);
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && format().equals(that.format());
    }

    @Override
    public int hashCode() {
        return format().hashCode();
    }

    @Override
    public String toString() {
        return origin + " " + size + " " + StrictBase64.encode(root);
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || CONTROL.matcher(line).find()) {
            throw new MalformedNote("a checkpoint has no empty line and no control character");
        }
    }
}
