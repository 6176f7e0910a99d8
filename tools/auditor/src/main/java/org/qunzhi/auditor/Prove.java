package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TlogProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prove}: writes a proof file for one entry, to be kept beside a document. */
@Command(name = "prove")
final class Prove extends Task {
    @Parameters(index = "0", paramLabel = "<bundle|log|address>", descriptionKey = "place")
    String place = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "<service>", descriptionKey = "service")
    @Nullable String service;

    @Parameters(index = "2", arity = "0..1", paramLabel = "<position>", descriptionKey = "position")
    @Nullable Long position;

    @Option(names = "--index", paramLabel = "<n>", descriptionKey = "index")
    @Nullable Long index;

    @Option(names = "--out", paramLabel = "<file>", descriptionKey = "out")
    @Nullable Path to;

    @Mixin Pinned pinned = new Pinned();

    Prove(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException {
        if ((index == null) == (position == null))
            throw misused("either <service> <position>, or --index");
        try (var log = SomeLog.open(place)) {
            var trust = pinned.orOf(log.files());
            new Findings(report).trust(trust);
            var judgement = trust.judge(Places.checkpoint(log.files()));
            return judgement instanceof Judgement.Trusted trusted
                    ? prove(log, trusted, report)
                    : wrong(report, Judged.faults(judgement).toArray(Fault[]::new));
        } catch (BrokenLog e) {
            return wrong(report, Judged.fault(e));
        }
    }

    private static int wrong(Report report, Fault... found) {
        var faults = new Faults();
        for (var fault : found) faults.add(fault);
        return report.wrong(faults);
    }

    private int prove(SomeLog log, Judgement.Trusted trusted, Report report) throws IOException {
        var reader = new TileReader(log.files(), trusted.checkpoint());
        var at = index != null ? OptionalLong.of(index) : find(log, reader);
        if (at.isEmpty() || at.getAsLong() < 0 || at.getAsLong() >= reader.size())
            return report.notChecked(report.sentence("no-such-entry", reader.size()));
        var proof = ProvenEntry.of(reader, at.getAsLong(), trusted.note(), List.of());
        var file = to != null ? to : Path.of(name(at.getAsLong()));
        Files.writeString(file, proof.file().format());
        proof.show(report);
        report.put("file", file.toString());
        return report.verified("proof-written", file, at.getAsLong());
    }

    private String name(long at) {
        return (position == null ? "entry-" + at : service + "-" + position) + ".tlog-proof";
    }

    /** A platform is asked where it is; it is not believed, since the entry says it itself. */
    private OptionalLong find(SomeLog log, TileReader reader) throws IOException {
        if (!Places.isAddress(place)) return search(reader);
        var served = log.files().read("proofs/" + service + "/" + position);
        if (served.isEmpty()) return search(reader);
        try {
            long at = TlogProof.parse(served.get()).index();
            boolean right = at >= 0 && at < reader.size() && isMeant(reader.entry(at));
            return right ? OptionalLong.of(at) : search(reader);
        } catch (MalformedNote e) {
            return search(reader);
        }
    }

    private OptionalLong search(TileReader reader) {
        for (long bundle = 0; bundle * Tile.FULL < reader.size(); bundle++) {
            var tile = Tile.bundle(bundle, reader.size());
            var entries = EntryBundle.decode(reader.bundle(tile), tile.width());
            for (int i = 0; i < entries.size(); i++)
                if (isMeant(entries.get(i))) return OptionalLong.of(bundle * Tile.FULL + i);
        }
        return OptionalLong.empty();
    }

    /** Canonical JSON has one way to say it. */
    private boolean isMeant(byte[] entry) {
        var json = new String(entry, StandardCharsets.UTF_8);
        return json.contains("\"position\":\"" + position + "\"")
                && json.contains("\"service\":\"" + service + "\"");
    }
}
