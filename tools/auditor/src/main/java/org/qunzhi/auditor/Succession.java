package org.qunzhi.auditor;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.KeyType;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteVerification;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TileSource;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running log's further key, for who knows the one before it: an entry announces it, and that
 * entry lies under a checkpoint which was seen, signed by a trusted key, before. What the server
 * says is where to look, and is believed for nothing else.
 */
final class Succession {
    private static final String WHERE = "keys/announced";
    private final TileSource files;
    private final Trust trust;
    private final Memory memory;

    Succession(TileSource files, Trust trust, Memory memory) {
        this.files = files;
        this.trust = trust;
        this.memory = memory;
    }

    /** Who signed this checkpoint, was announced, and where. */
    record Successor(VerifierKey key, VerifierKey announcedUnder, long index) {}

    /** Of a checkpoint that no trusted key has signed. */
    Optional<Successor> of(byte[] signed) throws IOException {
        try {
            var note = Note.parse(signed);
            var said = files.read(WHERE);
            if (said.isEmpty()) return Optional.empty();
            for (var one : JsonMapper.shared().readTree(said.get()).path("items")) {
                var found = of(note, one);
                if (found.isPresent()) return found;
            }
        } catch (MalformedNote | JacksonException | UnreadableBundle e) {
            // Nothing that anything could be proven with.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Successor> of(Note note, JsonNode said) throws IOException {
        var key = VerifierKey.parse(said.path("key").asString(""));
        if (key.type() != KeyType.ED25519) return Optional.empty();
        if (!(note.verify(List.of(key)) instanceof NoteVerification.Verified))
            return Optional.empty();
        var position = said.path("position").asString("");
        if (!position.matches("[1-9][0-9]{0,17}")) return Optional.empty();
        var file = files.read("proofs/audit/" + position);
        return file.isEmpty() ? Optional.empty() : of(key, TlogProof.parse(file.get()));
    }

    private Optional<Successor> of(VerifierKey key, TlogProof file) throws IOException {
        var about = Proven.in(file, null).filter(one -> one.announces(key));
        if (about.isEmpty()) return Optional.empty();
        for (var before : memory.all(key.name()))
            if (trust.keys().contains(before.key()) && isUnder(before, about.get()))
                return Optional.of(new Successor(key, before.key(), file.index()));
        return Optional.empty();
    }

    /** By the log's own tiles, which must lead to the root that was seen then. */
    private boolean isUnder(Memory.Remembered before, Proven about) {
        long index = about.file().index();
        if (index < 0 || index >= before.checkpoint().size()) return false;
        try {
            var leaf = new TileReader(files, before.checkpoint()).leafHash(index);
            return MessageDigest.isEqual(leaf, MerkleTree.leafHash(about.entry()));
        } catch (BrokenLog e) {
            return false;
        }
    }
}
