package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.EarlierRoot;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteVerification;
import org.qunzhi.ledger.VerifierKey;

/**
 * The checkpoint of a bundle: who signed it, whether it is over the entries that are there, and
 * whether it continues what this auditor saw of the log before.
 */
public final class CheckpointCheck {
    private final byte[] signed;
    private final Memory memory;
    private final Optional<Checkpoint> stated;
    private final Map<Long, EarlierRoot> earlier = new HashMap<>();
    private final List<Memory.Remembered> remembered;
    private final Announcements announcements = new Announcements();
    private Trust trust;

    public CheckpointCheck(byte[] signed, Trust trust, Memory memory) throws IOException {
        this.signed = signed;
        this.trust = trust;
        this.memory = memory;
        this.stated = stated(signed);
        this.remembered = stated.isEmpty() ? List.of() : memory.all(stated.get().origin());
        for (var before : remembered) {
            long size = before.checkpoint().size();
            if (size <= size()) earlier.computeIfAbsent(size, EarlierRoot::new);
        }
    }

    /** As it says, believed or not. */
    private static Optional<Checkpoint> stated(byte[] signed) {
        try {
            return Optional.of(Checkpoint.parse(Note.parse(signed).text()));
        } catch (MalformedNote e) {
            return Optional.empty();
        }
    }

    /** Negative where there is none. */
    public long size() {
        return stated.map(Checkpoint::size).orElse(-1L);
    }

    /** As it says, believed or not; empty where it cannot be read. */
    public Optional<Checkpoint> stated() {
        return stated;
    }

    /** With the keys that a trusted one announced, once all was seen. */
    public Trust trust() {
        return trust;
    }

    /** To be told of each tile of the pass. */
    public List<EarlierRoot> earlierRoots() {
        return List.copyOf(earlier.values());
    }

    public void take(Disclosed shown) {
        announcements.take(shown);
    }

    /** After the last entry: what is wrong, and what is to be said. */
    public LogState conclude(EntryPass.Hashed hashed, Faults faults, Instant now)
            throws IOException {
        var judgement = judgement();
        Judged.faults(judgement).forEach(faults::add);
        boolean whole = compare(hashed, faults);
        var continuity = new ArrayList<Continuity>();
        var evidence = Optional.<Path>empty();
        boolean kept = false;
        if (judgement instanceof Judgement.Trusted trusted && whole) {
            for (var before : remembered)
                if (trusted.signers().contains(before.key()))
                    continuity.add(
                            Continuity.of(memory, before, trusted.checkpoint(), this::rootAt));
            continuity.forEach(one -> Judged.faults(one).forEach(faults::add));
            kept = continuity.stream().noneMatch(Continuity::isBroken);
            if (kept) memory.remember(trusted, now);
            else evidence = Optional.of(memory.keepAsEvidence(trusted));
        }
        return new LogState(
                judgement,
                continuity,
                trust.from(),
                announcements.keys(),
                strangers(judgement),
                kept,
                evidence);
    }

    private byte[] rootAt(long size) {
        return Objects.requireNonNull(earlier.get(size)).root();
    }

    /** By the keys that are trusted, and by one that such a key announced in what it had signed. */
    private Judgement judgement() {
        var judgement = trust.judge(signed);
        if (!(judgement instanceof Judgement.NotSigned)) return judgement;
        for (var announced : announcements.all()) {
            if (!isProven(announced)) continue;
            trust = trust.and(announced.key());
            return trust.judge(signed);
        }
        return judgement;
    }

    /** A checkpoint by a trusted key was seen, the announcement was under it, and it is still. */
    private boolean isProven(Announcements.Announced announced) {
        var signer = Note.parse(signed).verify(List.of(announced.key()));
        return signer instanceof NoteVerification.Verified
                && remembered.stream()
                        .filter(before -> trust.keys().contains(before.key()))
                        .map(Memory.Remembered::checkpoint)
                        .filter(before -> before.size() > announced.index())
                        .filter(before -> before.size() <= size())
                        .anyMatch(
                                before ->
                                        MessageDigest.isEqual(
                                                before.root(), rootAt(before.size())));
    }

    private boolean compare(EntryPass.Hashed hashed, Faults faults) {
        if (stated.isEmpty()) return false;
        if (size() != hashed.entries()) {
            faults.addHole(Fault.overall("size-differs", size(), hashed.entries()));
            return false;
        }
        boolean same =
                hashed.root()
                        .map(root -> MessageDigest.isEqual(root, stated.get().root()))
                        .orElse(false);
        if (!same) faults.add(Fault.overall("root-differs"));
        return same;
    }

    /** Keys under which a log of this name was seen before, none of which signed now. */
    private List<VerifierKey> strangers(Judgement judgement) {
        return judgement instanceof Judgement.Trusted(_, _, var signers, _)
                        && remembered.stream().noneMatch(r -> signers.contains(r.key()))
                ? remembered.stream().map(Memory.Remembered::key).toList()
                : List.of();
    }
}
