package org.qunzhi.auditor.log;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;

/** What a signed checkpoint is worth to somebody with a {@link Trust}. */
public sealed interface Judgement {

    /**
     * Signed by a trusted key, and cosigned by a quorum where one is asked for.
     *
     * @param signers the trusted keys that signed: several while a rotation overlaps
     * @param witnesses those of the policy that cosigned
     */
    record Trusted(
            Note note, Checkpoint checkpoint, List<VerifierKey> signers, List<Seen> witnesses)
            implements Judgement {}

    /** Lines end with CR LF: somebody's editor or a hand was in it. */
    record CarriageReturn() implements Judgement {}

    /** More signatures than {@link Note#MOST_SIGNATURES}. */
    record TooManySignatures(int limit) implements Judgement {}

    /** Size 0 with another root than that of the empty log. */
    record EmptyWithRoot() implements Judgement {}

    /** Not in the format otherwise. */
    record Malformed(String why) implements Judgement {}

    /** The checkpoint is another log's. */
    record OtherOrigin(String origin, List<VerifierKey> known) implements Judgement {}

    /** None of the keys signed. */
    record NotSigned(List<VerifierKey> known) implements Judgement {}

    /** A signature that claims to be this key's and is not. */
    record WrongSignature(VerifierKey key) implements Judgement {}

    /** Too few witnesses. */
    record NoQuorum(String quorum, List<String> cosigned) implements Judgement {}

    /** What is so common among attacks that it has a name of its own. */
    static Optional<Judgement> fault(String text) {
        if (text.indexOf('\r') >= 0) return Optional.of(new CarriageReturn());
        var lines = List.of(text.split("\n", -1));
        if (lines.stream().filter(line -> line.startsWith("— ")).count() > Note.MOST_SIGNATURES)
            return Optional.of(new TooManySignatures(Note.MOST_SIGNATURES));
        var empty = Base64.getEncoder().encodeToString(MerkleTree.emptyRoot());
        return lines.size() > 2 && lines.get(1).equals("0") && !lines.get(2).equals(empty)
                ? Optional.of(new EmptyWithRoot())
                : Optional.empty();
    }
}
