package org.qunzhi.ledger;

import java.util.List;

/**
 * What a log asks a witness: the body of {@code POST <prefix>/add-checkpoint}; C2SP tlog-witness
 * v1.0.0.
 *
 * @param oldSize the size that the log believes the witness to have cosigned last, 0 to 2^63 − 1; 0
 *     for none
 * @param proof the consistency proof from there, at most 63 hashes; empty from 0
 * @param checkpoint the signed checkpoint
 */
public record AddCheckpoint(long oldSize, List<byte[]> proof, Note checkpoint) {

    private static final String OLD = "old ";

    /**
     * @throws MalformedNote if the old size is negative or the proof has more than 63 hashes
     */
    public AddCheckpoint {
        if (oldSize < 0) {
            throw new MalformedNote("no negative size: " + oldSize);
        }
        proof = HashLines.checked(proof);
    }

    /**
     * Reads a request body.
     *
     * @throws MalformedNote if it is not in the format; the answer is 400
     */
    public static AddCheckpoint parse(byte[] body) {
        String text = Note.utf8(body);
        int blank = HashLines.end(text);
        if (!text.startsWith(OLD)) {
            throw new MalformedNote("a request begins with the old size");
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        return new AddCheckpoint(
                Decimal.parse(lines.getFirst().substring(OLD.length())),
                HashLines.parse(lines.subList(1, lines.size())),
                Note.parse(text.substring(blank + 2)));
    }

    /** The request body, in UTF-8. */
    public String format() {
        return OLD + oldSize + "\n" + HashLines.format(proof) + "\n" + checkpoint.format();
    }

    /** The log that is spoken of, not yet believed: its keys and last checkpoint are looked up. */
    public String origin() {
        return checkpoint.text().substring(0, checkpoint.text().indexOf('\n'));
    }

    @Override
    public List<byte[]> proof() {
        return HashLines.copies(proof);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddCheckpoint that && format().equals(that.format());
    }

    @Override
    public int hashCode() {
        return format().hashCode();
    }
}
