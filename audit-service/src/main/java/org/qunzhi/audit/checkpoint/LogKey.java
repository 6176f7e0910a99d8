package org.qunzhi.audit.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteVerification;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.UnverifiedNote;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this log, under the log's name: the vault has the seeds, each made at its first use.
 * Usually one; two while a new one takes over. What name the log began with stands in its
 * checkpoints ({@link Checkpoints}). Beside the seeds the vault remembers what they last signed.
 */
@Component
public class LogKey {
    private static final String KIND = "log";

    private final Vault vault;
    private final List<Numbered> keys;

    /** A key and its number, by which the configuration names it. */
    public record Numbered(int number, VerifierKey key) {}

    private final List<SigningKey> signing;

    /**
     * @param numbers of the keys that sign, the oldest first
     */
    @Autowired
    public LogKey(
            Vault vault,
            @Value("${qunzhi.log-origin:localhost/qunzhi}") String origin,
            @Value("${qunzhi.log.keys:1}") List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.stream().distinct().count() != numbers.size()) {
            throw new IllegalArgumentException(
                    "qunzhi.log.keys: one key at least, each once, not " + numbers);
        }
        var all = new ArrayList<Numbered>();
        var seeds = new ArrayList<SigningKey>();
        for (int number : numbers) {
            var key = SigningKey.of(origin, vault.of(seed(number)).key().getEncoded());
            seeds.add(key);
            all.add(new Numbered(number, key.verifierKey()));
        }
        this.vault = vault;
        this.keys = List.copyOf(all);
        this.signing = List.copyOf(seeds);
    }

    public LogKey(Vault vault, String origin) {
        this(vault, origin, List.of(1));
    }

    private static Owner seed(int number) {
        if (number < 1) throw new IllegalArgumentException("qunzhi.log.keys count from 1");
        return new Owner(KIND, number == 1 ? "signing" : "signing." + number);
    }

    public String origin() {
        return signing.getFirst().name();
    }

    /** The oldest that still signs: whoever knows the log knows this one. */
    public VerifierKey verifier() {
        return signing.getFirst().verifierKey();
    }

    /** All that sign, the oldest first. */
    public List<Numbered> all() {
        return keys;
    }

    /**
     * Reads a checkpoint that this log signed, with any of its present keys.
     *
     * @throws UnverifiedNote where it did not
     */
    public Checkpoint open(Note note) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin())) {
            throw new IllegalStateException(
                    "the log is %s, and qunzhi.log-origin says %s"
                            .formatted(checkpoint.origin(), origin()));
        }
        switch (note.verify(keys.stream().map(Numbered::key).toList())) {
            case NoteVerification.Verified _ -> {}
            case NoteVerification.NoKnownSigner _ ->
                    throw new UnverifiedNote("not signed by any key of qunzhi.log.keys");
            case NoteVerification.BadSignature bad ->
                    throw new UnverifiedNote("the signature by " + bad.key() + " is wrong");
        }
        return checkpoint;
    }

    /** Which of the present keys signed it. */
    public List<Numbered> signersOf(Note note) {
        return keys.stream()
                .filter(key -> note.verify(List.of(key.key())) instanceof NoteVerification.Verified)
                .toList();
    }

    /** The largest that was signed of this log, whatever became of its database since. */
    public Optional<Checkpoint> lastSigned() {
        return vault.noted(KIND, origin()).map(Checkpoint::parse);
    }

    /**
     * To be called before {@link #sign}.
     *
     * @return false where another one than {@code before} is the last by now
     */
    boolean remember(Optional<Checkpoint> before, Checkpoint next) {
        return vault.note(KIND, origin(), before.map(Checkpoint::format), next.format());
    }

    Note sign(Checkpoint checkpoint) {
        return checkpoint.sign(signing.toArray(SigningKey[]::new));
    }
}
