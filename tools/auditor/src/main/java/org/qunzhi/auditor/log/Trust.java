package org.qunzhi.auditor.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteVerification;
import org.qunzhi.ledger.PolicyVerdict;
import org.qunzhi.ledger.TrustPolicy;
import org.qunzhi.ledger.VerifierKey;

/**
 * Whose checkpoints are believed.
 *
 * @param policy the keys of logs, witnesses and how many of these
 * @param from where it was had from
 */
public record Trust(TrustPolicy policy, From from) {

    /** Where the keys come from: this decides what a verification is worth. */
    public enum From {
        KEY,
        POLICY,
        /** From those who are checked: whoever forges everything forges his key too. */
        SERVER
    }

    /**
     * Any one of these keys, no witnesses.
     *
     * @throws MalformedNote if one is no key of a log
     */
    public static Trust of(Collection<String> vkeys, From from) {
        var logs =
                vkeys.stream()
                        .map(VerifierKey::parse)
                        .distinct()
                        .map(key -> new TrustPolicy.Log(key, Optional.empty()))
                        .toList();
        if (logs.isEmpty()) throw new MalformedNote("no key");
        return new Trust(new TrustPolicy(logs, List.of(), List.of(), TrustPolicy.NO_QUORUM), from);
    }

    /**
     * A C2SP tlog-policy file.
     *
     * @throws MalformedNote if it is none
     */
    public static Trust of(Path policy) throws IOException {
        return new Trust(TrustPolicy.parse(Files.readAllBytes(policy)), From.POLICY);
    }

    /** The keys of the logs, whatever their origin. */
    public List<VerifierKey> keys() {
        return policy.logs().stream().map(TrustPolicy.Log::key).toList();
    }

    /** These keys too: an old one vouched for them. */
    public Trust and(VerifierKey announced) {
        var logs = new ArrayList<>(policy.logs());
        logs.add(new TrustPolicy.Log(announced, Optional.empty()));
        return new Trust(
                new TrustPolicy(logs, policy.witnesses(), policy.groups(), policy.quorum()), from);
    }

    /** And the keys of which this auditor has found before that these vouched for them. */
    public Trust and(Memory memory) throws IOException {
        var all = this;
        for (var successor : memory.successors(keys())) all = all.and(successor);
        return all;
    }

    /** What this checkpoint is worth. */
    public Judgement judge(byte[] signed) {
        var text = new String(signed, StandardCharsets.UTF_8);
        var fault = Judgement.fault(text);
        if (fault.isPresent()) return fault.get();
        try {
            var note = Note.parse(signed);
            var checkpoint = Checkpoint.parse(note.text());
            return judge(note, checkpoint);
        } catch (MalformedNote e) {
            return new Judgement.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private Judgement judge(Note note, Checkpoint checkpoint) {
        var ofThisName =
                keys().stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
        if (ofThisName.isEmpty()) return new Judgement.OtherOrigin(checkpoint.origin(), keys());
        var witnesses = policy.witnesses().stream().map(TrustPolicy.Witness::key);
        var known = Stream.concat(ofThisName.stream(), witnesses).toList();
        if (note.verify(known) instanceof NoteVerification.BadSignature(var key))
            return new Judgement.WrongSignature(key);
        if (!(note.verify(ofThisName) instanceof NoteVerification.Verified(var signers)))
            return new Judgement.NotSigned(ofThisName);
        var names =
                policy.witnesses().stream()
                        .collect(
                                Collectors.toMap(
                                        TrustPolicy.Witness::key, TrustPolicy.Witness::name));
        return switch (policy.judge(note)) {
            case PolicyVerdict.Trusted(_, _, var by) ->
                    new Judgement.Trusted(note, checkpoint, signers, Seen.of(by, names));
            case PolicyVerdict.NotTrusted _ ->
                    new Judgement.NoQuorum(policy.quorum(), cosigners(note, names));
        };
    }

    private static List<String> cosigners(Note note, Map<VerifierKey, String> names) {
        return note.cosignatures(names.keySet()).stream()
                .map(by -> names.getOrDefault(by.witness(), by.witness().name()))
                .toList();
    }
}
