package org.qunzhi.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** Proofs as the C2SP texts write them: each hash in base64 on a line of its own. */
final class HashLines {

    /** No tree of 2^63 entries needs more. */
    static final int MOST = 63;

    private HashLines() {}

    static String format(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> StrictBase64.encode(hash) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Where the lines before a checkpoint end: at the first blank line, and only one.
     *
     * @throws MalformedNote if there is none
     */
    static int end(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0 || text.startsWith("\n", blank + 2)) {
            throw new MalformedNote("one blank line stands before the checkpoint");
        }
        return blank;
    }

    /**
     * @throws MalformedNote if a line is not 32 bytes in base64, or there are more than {@link
     *     #MOST}
     */
    static List<byte[]> parse(List<String> lines) {
        if (lines.size() > MOST) {
            throw new MalformedNote("a proof of more than " + MOST + " hashes");
        }
        List<byte[]> hashes = lines.stream().map(StrictBase64::decode).toList();
        if (!hashes.stream().allMatch(MerkleTree::isHash)) {
            throw new MalformedNote("a hash in a proof has 32 bytes");
        }
        return hashes;
    }

    /** Copies, so that a proof cannot be changed from outside. */
    static List<byte[]> checked(List<byte[]> hashes) {
        if (hashes.size() > MOST) {
            throw new MalformedNote("a proof of more than " + MOST + " hashes");
        }
        return hashes.stream().map(MerkleTree::checkedHash).toList();
    }

    static List<byte[]> copies(List<byte[]> hashes) {
        return hashes.stream().map(byte[]::clone).toList();
    }
}
