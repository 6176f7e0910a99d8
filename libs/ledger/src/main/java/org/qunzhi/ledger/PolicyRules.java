package org.qunzhi.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What makes sense in a {@link TrustPolicy}; C2SP tlog-policy, «Policy file syntax and structure».
 */
final class PolicyRules {

    private PolicyRules() {}

    static void check(
            List<TrustPolicy.Log> logs,
            List<TrustPolicy.Witness> witnesses,
            List<TrustPolicy.Group> groups,
            String quorum) {
        checkKeys(logs.stream().map(TrustPolicy.Log::key).toList(), KeyType.ED25519);
        checkKeys(
                witnesses.stream().map(TrustPolicy.Witness::key).toList(), KeyType.COSIGNATURE_V1);
        Set<String> names = new HashSet<>();
        witnesses.forEach(witness -> define(witness.name(), names));
        Set<String> members = new HashSet<>();
        for (TrustPolicy.Group group : groups) {
            checkGroup(group, names, members);
            define(group.name(), names);
        }
        if (!quorum.equals(TrustPolicy.NO_QUORUM) && !names.contains(quorum)) {
            throw new MalformedNote("the quorum is not defined: " + quorum);
        }
    }

    /** The same public key under two names would count twice. */
    private static void checkKeys(List<VerifierKey> keys, KeyType type) {
        Function<VerifierKey, String> raw = key -> StrictBase64.encode(key.publicKey());
        if (keys.stream().map(raw).distinct().count() != keys.size()) {
            throw new MalformedNote("a public key stands in the policy twice");
        }
        Stream<VerifierKey> others = keys.stream().filter(key -> key.type() != type);
        others.findFirst()
                .ifPresent(
                        key -> {
                            throw new MalformedNote("not a key of the type " + type + ": " + key);
                        });
    }

    private static void define(String name, Set<String> names) {
        if (name.equals(TrustPolicy.NO_QUORUM) || !PolicyText.isWord(name) || !names.add(name)) {
            throw new MalformedNote("a name that is taken, or none: " + name);
        }
    }

    private static void checkGroup(
            TrustPolicy.Group group, Set<String> names, Set<String> members) {
        int count = group.members().size();
        if (group.threshold() < 1 || group.threshold() > count) {
            throw new MalformedNote(group.threshold() + " of " + count + " in " + group.name());
        }
        for (String member : group.members()) {
            if (!names.contains(member)) {
                throw new MalformedNote("not defined before its use: " + member);
            }
            if (!members.add(member)) {
                throw new MalformedNote("a member twice: " + member);
            }
        }
    }
}
