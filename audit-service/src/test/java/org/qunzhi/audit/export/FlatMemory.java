package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

/** Writes a bundle of a log of that many events, in a process of its own with little memory. */
final class FlatMemory {

    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[0]);
        var vault = new VaultInMemory("log", Owner.PERSONAL);
        var key = new LogKey(vault, "log.example/qunzhi");
        var clock = Clock.systemUTC();
        var bundle = new Bundle(new MadeUpLog(), key, new KeyUses(vault, clock), () -> null, "");
        var signed = new Checkpoint(key.origin(), size, new byte[MerkleTree.HASH_LENGTH]);
        var note = key.origin() + "\n" + size + "\n\n\n";
        var view =
                new View(
                        Asker.PUBLIC,
                        Cut.at(size),
                        new Scopes(_ -> Map.of()),
                        new Opening(new Protection(vault, new SecureRandom()), Set.of()));
        var edition =
                new Edition(
                        new SignedCheckpoint(signed, note, Instant.EPOCH),
                        note,
                        view,
                        null,
                        LaterErasures.Found.NONE,
                        key.origin(),
                        java.util.List.of(),
                        "");
        var part = new PartOutput(OutputStream.nullOutputStream(), 0, Long.MAX_VALUE);
        bundle.write(part, edition);
        System.out.println(part.length());
    }

    private FlatMemory() {}
}
