package org.qunzhi.auditor.bundle;

import java.util.List;
import java.util.stream.Collectors;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.VerifierKey;

/** What is wrong with a log, as faults with a sentence. */
public final class Judged {

    /** Nothing of a trusted one. */
    public static List<Fault> faults(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Trusted _ -> List.of();
            case Judgement.CarriageReturn _ -> List.of(Fault.overall("carriage-return"));
            case Judgement.TooManySignatures(int limit) ->
                    List.of(Fault.overall("too-many-signatures", limit));
            case Judgement.EmptyWithRoot _ -> List.of(Fault.overall("empty-with-root"));
            case Judgement.Malformed(var why) ->
                    List.of(Fault.overall("checkpoint-malformed", why));
            case Judgement.OtherOrigin(var origin, var known) ->
                    List.of(Fault.overall("other-origin", origin, names(known)));
            case Judgement.NotSigned(var known) ->
                    List.of(Fault.overall("checkpoint-not-signed", keys(known)));
            case Judgement.WrongSignature(var key) ->
                    List.of(Fault.overall("signature-wrong", key.format()));
            case Judgement.NoQuorum(var quorum, var cosigned) ->
                    List.of(Fault.overall("no-quorum", quorum, String.join(", ", cosigned)));
        };
    }

    /** Nothing where what was seen before goes on. */
    public static List<Fault> faults(Continuity continuity) {
        return switch (continuity) {
            case Continuity.First _, Continuity.Known _, Continuity.Continues _ -> List.of();
            case Continuity.TwoOfOneSize(long size) ->
                    List.of(Fault.overall("two-of-one-size", size));
            case Continuity.Shrunk(long from, long to) ->
                    List.of(Fault.overall("shrunk", from, to));
            case Continuity.Forked(long from) -> List.of(Fault.overall("forked", from));
        };
    }

    /** A file of the log that its checkpoint does not commit to. */
    public static Fault fault(BrokenLog broken) {
        long index = Math.max(0, broken.index());
        return switch (broken.fault()) {
            case MISSING -> Fault.at(index, "file-missing", broken.path());
            case WRONG_LENGTH -> Fault.at(index, "file-length", broken.path());
            case WRONG_HASH -> Fault.at(index, "file-hash", broken.path());
            case WRONG_ENTRY -> Fault.at(index, "file-entry", broken.path());
        };
    }

    /** One below the other, as they are given on a command line. */
    public static String keys(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::format).collect(Collectors.joining(", "));
    }

    private static String names(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::name).distinct().collect(Collectors.joining(", "));
    }

    private Judged() {}
}
