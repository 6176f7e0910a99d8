package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * When a witness cosigns; C2SP tlog-witness v1.0.0. The rule alone: between reading the latest
 * checkpoint and storing the new one nobody else may store one for the same origin, or a slower
 * request rolls the witness back.
 */
public final class WitnessRule {

    private WitnessRule() {}

    /**
     * The answer to a request.
     *
     * @param logKeys the keys trusted for {@link AddCheckpoint#origin}; none if the log is unknown
     * @param latest the checkpoint of this origin that was cosigned last
     */
    public static WitnessAnswer decide(
            AddCheckpoint request, Collection<VerifierKey> logKeys, Optional<Checkpoint> latest) {
        if (logKeys.isEmpty()) {
            return new WitnessAnswer.UnknownLog(request.origin());
        }
        return switch (request.checkpoint().verify(logKeys)) {
            case NoteVerification.NoKnownSigner none ->
                    new WitnessAnswer.NotSigned("no known key of " + request.origin() + " signed");
            case NoteVerification.BadSignature bad ->
                    new WitnessAnswer.NotSigned("the signature by " + bad.key() + " is wrong");
            case NoteVerification.Verified verified -> decideSigned(request, latest);
        };
    }

    private static WitnessAnswer decideSigned(AddCheckpoint request, Optional<Checkpoint> latest) {
        Checkpoint next;
        try {
            next = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedNote e) {
            return new WitnessAnswer.BadRequest(String.valueOf(e.getMessage()));
        }
        if (request.oldSize() > next.size()) {
            return new WitnessAnswer.BadRequest(
                    "old size %d of size %d".formatted(request.oldSize(), next.size()));
        }
        long known = latest.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != known) {
            return new WitnessAnswer.Conflict(known);
        }
        return continues(latest, next, request.proof())
                ? new WitnessAnswer.Cosign(next)
                : new WitnessAnswer.Unprocessable(
                        known == next.size()
                                ? "another root at size " + known
                                : "not proven from size %d to %d".formatted(known, next.size()));
    }

    /** RFC 9162 proves nothing from size 0: every tree begins with the empty one. */
    private static boolean continues(
            Optional<Checkpoint> latest, Checkpoint next, List<byte[]> proof) {
        if (latest.isEmpty() || latest.get().size() == 0) {
            return proof.isEmpty();
        }
        Checkpoint known = latest.get();
        return known.origin().equals(next.origin())
                && ConsistencyProof.verify(
                        known.size(), next.size(), proof, known.root(), next.root());
    }

    /**
     * Where a monitor reads the witness's latest checkpoint of a log, below the witness's prefix:
     * {@code <hex of SHA-256(origin)>/checkpoint}.
     */
    public static String monitoringPath(String origin) {
        MessageDigest digest = MerkleTree.sha256();
        byte[] hash = digest.digest(origin.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash) + "/" + TileSource.CHECKPOINT;
    }
}
