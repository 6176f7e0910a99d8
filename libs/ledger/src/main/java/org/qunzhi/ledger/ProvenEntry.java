package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link TlogProof} of ours carries as {@link TlogProof#extra}, so that the file alone says
 * what it proves: the entry, and disclosures of some of its event's fields. UTF-8 lines, each ended
 * by a newline: {@code qunzhi-proof/v1}, the entry, the disclosures as they are encoded.
 *
 * <p>The proof vouches for none of it by itself. The entry is right where its {@link #leafHash} is
 * the one proven; a disclosure is where its digest stands in the entry's {@code sd}.
 *
 * @param entry the entry's bytes, canonical JSON of {@link LogEntry}
 * @param disclosures in no order that means something; whoever hands the file on may leave some out
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ProvenEntry(byte[] entry, List<Disclosure> disclosures) {

    private static final String HEAD = "qunzhi-proof/v1";

    /**
     * @throws MalformedNote if the entry is empty, not UTF-8 or has a newline
     */
    public ProvenEntry {
        if (entry.length == 0 || Note.utf8(entry).indexOf('\n') >= 0) {
            throw new MalformedNote("an entry is one line");
        }
        entry = entry.clone();
        disclosures = List.copyOf(disclosures);
    }

    /**
     * Reads the extra data of a proof.
     *
     * @throws MalformedNote if they are of another kind, or not exactly in the format
     */
    public static ProvenEntry parse(byte[] extra) {
        String text = Note.utf8(extra);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() < 3
                || !lines.removeLast().isEmpty()
                || !lines.removeFirst().equals(HEAD)) {
            throw new MalformedNote("the extra data of a proof of ours begin with " + HEAD);
        }
        byte[] entry = lines.removeFirst().getBytes(StandardCharsets.UTF_8);
        return new ProvenEntry(entry, lines.stream().map(Disclosure::new).toList());
    }

    /** The extra data. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append(new String(entry, StandardCharsets.UTF_8)).append('\n');
        disclosures.forEach(one -> text.append(one.encoded()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** To be held against the proof: {@link TlogProof#verify}. */
    public byte[] leafHash() {
        return MerkleTree.leafHash(entry);
    }

    @Override
    public byte[] entry() {
        return entry.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvenEntry that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
