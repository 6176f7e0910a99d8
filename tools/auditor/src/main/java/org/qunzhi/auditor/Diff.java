package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.FirstDifference;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: does one of two logs continue the other, or do they show two histories? */
@Command(name = "diff")
final class Diff extends Task {
    @Parameters(index = "0", paramLabel = "<a>", descriptionKey = "place")
    String a = "";

    @Parameters(index = "1", paramLabel = "<b>", descriptionKey = "place")
    String b = "";

    @Mixin Pinned pinned = new Pinned();

    Diff(Surroundings surroundings) {
        super(surroundings);
    }

    /** One of the two. */
    private record Side(String place, TileReader log, List<VerifierKey> signers) {
        Checkpoint state() {
            return log.checkpoint();
        }
    }

    @Override
    int work(Report report) throws IOException {
        var faults = new Faults();
        try (var left = SomeLog.open(a);
                var right = SomeLog.open(b)) {
            var one = side(left, report);
            var other = side(right, report);
            if (!one.state().origin().equals(other.state().origin()))
                return report.notChecked(
                        report.sentence(
                                "other-origin", other.state().origin(), one.state().origin()));
            return compare(one, other, report);
        } catch (BrokenLog e) {
            faults.add(Judged.fault(e));
            return report.wrong(faults);
        }
    }

    private Side side(SomeLog log, Report report) throws IOException {
        var signed = Places.checkpoint(log.files());
        var judgement = pinned.orOf(log.files()).judge(signed);
        var side = new Side(log.place(), read(log, signed), signers(judgement));
        var state = side.state();
        if (judgement instanceof Judgement.Trusted)
            report.say("side-signed", log.place(), state.size(), Judged.keys(side.signers()));
        for (var fault : Judged.faults(judgement))
            report.say("side-not-signed", log.place(), state.size(), report.text(fault));
        var json = new LinkedHashMap<String, Object>();
        json.put("place", log.place());
        json.put("origin", state.origin());
        json.put("size", state.size());
        json.put("root", Base64.getEncoder().encodeToString(state.root()));
        json.put("signedBy", side.signers().stream().map(VerifierKey::format).toList());
        report.put(log.place().equals(a) ? "a" : "b", json);
        return side;
    }

    private static TileReader read(SomeLog log, byte[] signed) {
        try {
            return new TileReader(log.files(), Checkpoint.parse(Note.parse(signed).text()));
        } catch (MalformedNote e) {
            throw new UnreadableBundle(log.place() + ": " + e.getMessage(), e);
        }
    }

    private static List<VerifierKey> signers(Judgement judgement) {
        return judgement instanceof Judgement.Trusted(_, _, var signers, _) ? signers : List.of();
    }

    private static int compare(Side one, Side other, Report report) {
        long both = Math.min(one.log().size(), other.log().size());
        var first = FirstDifference.between(one.log(), other.log(), both);
        if (first.isEmpty())
            return one.log().size() == other.log().size()
                    ? report.verified("logs-equal", both)
                    : continued(one, other, report);
        var faults = new Faults();
        faults.add(Fault.at(first.getAsLong(), "logs-differ"));
        one.signers().stream()
                .filter(other.signers()::contains)
                .forEach(key -> faults.add(Fault.overall("split-view", key.format())));
        report.put("firstDifferent", first.getAsLong());
        for (var side : List.of(one, other)) show(side, first.getAsLong(), report);
        return report.wrong(faults);
    }

    private static int continued(Side one, Side other, Report report) {
        boolean first = one.log().size() > other.log().size();
        var longer = first ? one : other;
        var shorter = first ? other : one;
        return report.verified(
                "log-continues", longer.place(), shorter.log().size(), longer.log().size());
    }

    private static void show(Side side, long index, Report report) {
        entry(side.log(), index)
                .ifPresent(entry -> report.say("side-entry", side.place(), index, entry));
    }

    /** Empty where the entries are not there: the tiles alone tell that they differ. */
    private static Optional<String> entry(TileReader log, long index) {
        try {
            return Optional.of(new String(log.entry(index), StandardCharsets.UTF_8));
        } catch (BrokenLog e) {
            return Optional.empty();
        }
    }
}
