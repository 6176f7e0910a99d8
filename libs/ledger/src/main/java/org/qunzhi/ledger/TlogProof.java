package org.qunzhi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof to be kept beside a document and checked offline: this entry stands in that log; C2SP
 * tlog-proof v1. Files are named {@code *.tlog-proof}.
 *
 * @param extra what the application adds; nobody vouches for it
 * @param index the entry's index, unsigned 64-bit
 * @param hashes the inclusion proof, the leaf's sibling first, at most 63
 * @param checkpoint the signed checkpoint, with the cosignatures that are to count
 */
public record TlogProof(Optional<byte[]> extra, long index, List<byte[]> hashes, Note checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * @throws MalformedNote if there are more than 63 hashes
     * @throws IllegalArgumentException if one has not 32 bytes
     */
    public TlogProof {
        extra = extra.map(byte[]::clone);
        hashes = HashLines.checked(hashes);
    }

    /**
     * The proof for an entry of a log that was read.
     *
     * @param signed the note of the reader's checkpoint, with its signatures
     * @throws IllegalArgumentException if it is another checkpoint's, or the log has no such entry
     */
    public static TlogProof of(TileReader log, long index, Note signed) {
        if (!signed.text().equals(log.checkpoint().format())) {
            throw new IllegalArgumentException("not the checkpoint that the log was read at");
        }
        return new TlogProof(Optional.empty(), index, log.inclusionProof(index), signed);
    }

    /**
     * Reads a file.
     *
     * @throws MalformedNote if it is not exactly in the format
     */
    public static TlogProof parse(byte[] file) {
        String text = Note.utf8(file);
        int blank = HashLines.end(text);
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(HEAD)) {
            throw new MalformedNote("a proof begins with " + HEAD);
        }
        Optional<byte[]> extra = taken(lines, EXTRA).map(StrictBase64::decode);
        long index =
                taken(lines, INDEX)
                        .map(Decimal::parseUnsigned)
                        .orElseThrow(() -> new MalformedNote("a proof has an index"));
        Note checkpoint = Note.parse(text.substring(blank + 2));
        return new TlogProof(extra, index, HashLines.parse(lines), checkpoint);
    }

    private static Optional<String> taken(List<String> lines, String name) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(name)) {
            return Optional.empty();
        }
        return Optional.of(lines.removeFirst().substring(name.length()));
    }

    /** The file, in UTF-8. */
    public String format() {
        return HEAD
                + "\n"
                + extra.map(bytes -> EXTRA + StrictBase64.encode(bytes) + "\n").orElse("")
                + INDEX
                + Long.toUnsignedString(index)
                + "\n"
                + HashLines.format(hashes)
                + "\n"
                + checkpoint.format();
    }

    /**
     * Whether the entry with this leaf hash stands in a log that the policy trusts, under a
     * checkpoint with the policy's quorum.
     */
    public ProofVerdict verify(byte[] leafHash, TrustPolicy policy) {
        return switch (policy.judge(checkpoint)) {
            case PolicyVerdict.Trusted trusted -> against(trusted, leafHash);
            case PolicyVerdict.NotTrusted not -> new ProofVerdict.NotProven(not.reason());
        };
    }

    private ProofVerdict against(PolicyVerdict.Trusted trusted, byte[] leafHash) {
        Checkpoint state = trusted.checkpoint();
        if (Long.compareUnsigned(index, state.size()) >= 0) {
            return new ProofVerdict.NotProven(
                    "index %s in a log of size %d"
                            .formatted(Long.toUnsignedString(index), state.size()));
        }
        int length = InclusionProof.length(index, state.size());
        if (hashes.size() != length) {
            return new ProofVerdict.NotProven(
                    "%d hashes instead of %d".formatted(hashes.size(), length));
        }
        return InclusionProof.verify(index, state.size(), leafHash, hashes, state.root())
                ? new ProofVerdict.Proven(trusted, index)
                : new ProofVerdict.NotProven("the proof leads to another root");
    }

    @Override
    public Optional<byte[]> extra() {
        return extra.map(byte[]::clone);
    }

    @Override
    public List<byte[]> hashes() {
        return HashLines.copies(hashes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof that && format().equals(that.format());
    }

    @Override
    public int hashCode() {
        return format().hashCode();
    }
}
