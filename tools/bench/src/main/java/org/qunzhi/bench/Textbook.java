package org.qunzhi.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Tile;

/** RFC 6962 §2.1 as written: a new digest and a new array for each node. */
final class Textbook {
    private final MadeUpLog log;
    private List<byte[]> entries = List.of();

    Textbook(MadeUpLog log) {
        this.log = log;
    }

    byte[] root() {
        return hash(0, log.size());
    }

    private byte[] hash(long start, long end) {
        if (end - start == 1) {
            var digest = sha256();
            digest.update((byte) 0x00);
            return digest.digest(entry(start));
        }
        long k = Long.highestOneBit(end - start - 1);
        var left = hash(start, start + k);
        var right = hash(start + k, end);
        var digest = sha256();
        digest.update((byte) 0x01);
        digest.update(left);
        return digest.digest(right);
    }

    /** Asked for in log order. */
    private byte[] entry(long index) {
        int within = (int) (index % Tile.FULL);
        if (within == 0) {
            var tile = Tile.bundle(index / Tile.FULL, log.size());
            entries = EntryBundle.decode(log.bundle(tile), tile.width());
        }
        return entries.get(within);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
