package org.qunzhi.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which logs somebody trusts, which witnesses, and how many of these must have cosigned; C2SP
 * tlog-policy. {@link #parse} reads its file.
 *
 * @param logs any one of them may have signed; its key's name is its origin
 * @param witnesses with keys of the type {@link KeyType#COSIGNATURE_V1}
 * @param groups in an order in which each names only witnesses and groups before it
 * @param quorum the name of a witness or group, or {@link #NO_QUORUM}
 */
public record TrustPolicy(
        List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {

    /** As quorum: no cosignature is asked for. No witness or group may be called so. */
    public static final String NO_QUORUM = "none";

    /** A log. */
    public record Log(VerifierKey key, Optional<String> url) {}

    /** A witness. The name counts in this policy only; the key has its own. */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    /**
     * A group has witnessed what at least so many of its members have.
     *
     * @param threshold 1 to the number of members
     */
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * @throws MalformedNote if a name is defined twice or not before its use, a key stands twice or
     *     is of the wrong type, a threshold is out of its range, or a name is a member twice
     */
    public TrustPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
        PolicyRules.check(logs, witnesses, groups, quorum);
    }

    /**
     * A policy of one log and no witnesses: whoever holds only a log's key trusts no more than it.
     */
    public static TrustPolicy of(VerifierKey log) {
        return new TrustPolicy(
                List.of(new Log(log, Optional.empty())), List.of(), List.of(), NO_QUORUM);
    }

    /**
     * Reads a policy file. Names must be UTF-8.
     *
     * @throws MalformedNote naming the line that is wrong; also for a key of a type that is not
     *     known here, since its witness could never be heard
     */
    public static TrustPolicy parse(byte[] file) {
        return PolicyText.parse(file);
    }

    /** The file, in UTF-8: logs, witnesses, groups, quorum, without comments. */
    public String format() {
        return PolicyText.format(this);
    }

    /** Whether this checkpoint is to be believed. */
    public PolicyVerdict judge(Note signed) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            Optional<VerifierKey> log = signer(signed, checkpoint.origin());
            if (log.isEmpty()) {
                return new PolicyVerdict.NotTrusted(
                        "not signed by a trusted log as " + checkpoint.origin());
            }
            List<Cosignature> cosigned =
                    signed.cosignatures(witnesses.stream().map(Witness::key).toList());
            return hasQuorum(cosigned)
                    ? new PolicyVerdict.Trusted(checkpoint, log.get(), cosigned)
                    : new PolicyVerdict.NotTrusted(
                            "no quorum of " + quorum + ", cosigned by " + names(cosigned));
        } catch (MalformedNote | UnverifiedNote e) {
            return new PolicyVerdict.NotTrusted(String.valueOf(e.getMessage()));
        }
    }

    private Optional<VerifierKey> signer(Note signed, String origin) {
        List<VerifierKey> keys =
                logs.stream().map(Log::key).filter(key -> key.name().equals(origin)).toList();
        return switch (signed.verify(keys)) {
            case NoteVerification.Verified verified -> Optional.of(verified.signers().getFirst());
            case NoteVerification.NoKnownSigner none -> Optional.empty();
            case NoteVerification.BadSignature bad ->
                    throw new UnverifiedNote("the signature by " + bad.key() + " is wrong");
        };
    }

    private boolean hasQuorum(Collection<Cosignature> cosigned) {
        Set<String> witnessed = new HashSet<>(names(cosigned));
        for (Group group : groups) {
            long by = group.members().stream().filter(witnessed::contains).count();
            if (by >= group.threshold()) {
                witnessed.add(group.name());
            }
        }
        return quorum.equals(NO_QUORUM) || witnessed.contains(quorum);
    }

    private List<String> names(Collection<Cosignature> cosigned) {
        Map<VerifierKey, String> byKey =
                witnesses.stream().collect(Collectors.toMap(Witness::key, Witness::name));
        return cosigned.stream().map(Cosignature::witness).map(byKey::get).toList();
    }
}
