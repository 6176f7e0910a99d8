package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.BrokenLog;
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

    @Option(names = "--disclose", descriptionKey = "disclose")
    boolean disclose;

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
                    ? prove(log, trust, trusted, report)
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

    private int prove(SomeLog log, Trust trust, Judgement.Trusted trusted, Report report)
            throws IOException {
        var ready = served(log, trust);
        if (ready.isPresent()) return write(ready.get(), report);
        var reader = new TileReader(log.files(), trusted.checkpoint());
        var at = index != null ? OptionalLong.of(index) : search(reader);
        if (at.isEmpty() || at.getAsLong() < 0 || at.getAsLong() >= reader.size())
            return report.notChecked(report.sentence("no-such-entry", reader.size()));
        var shown = log.shown(at.getAsLong(), disclose);
        return write(Proven.of(reader, at.getAsLong(), trusted.note(), shown), report);
    }

    private int write(Proven proof, Report report) throws IOException {
        long at = proof.file().index();
        var file = to != null ? to : Path.of(name(at));
        Files.writeString(file, proof.file().format());
        proof.show(report);
        report.put("file", file.toString());
        return report.verified("proof-written", file, at);
    }

    private String name(long at) {
        return (position == null ? "entry-" + at : service + "-" + position) + ".tlog-proof";
    }

    /**
     * A platform keeps proofs ready, with what anybody may see of the event. One that does not hold
     * is not taken: then it is made of the tiles, which cannot lie.
     */
    private Optional<Proven> served(SomeLog log, Trust trust) throws IOException {
        if (position == null || !Places.isAddress(place)) return Optional.empty();
        var served = log.files().read("proofs/" + service + "/" + position);
        if (served.isEmpty()) return Optional.empty();
        try {
            var file = TlogProof.parse(served.get());
            return Proven.in(file, null)
                    .filter(proven -> proven.isOf(service, position))
                    .filter(proven -> holds(proven, trust));
        } catch (MalformedNote e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Proven proven, Trust trust) {
        var note = proven.file().checkpoint().format().getBytes(StandardCharsets.UTF_8);
        var faults = new Faults();
        if (!(trust.judge(note) instanceof Judgement.Trusted trusted)) return false;
        CheckProof.verify(proven, trusted.checkpoint(), faults);
        return faults.count() == 0;
    }

    private OptionalLong search(TileReader reader) {
        for (long bundle = 0; bundle * Tile.FULL < reader.size(); bundle++) {
            var entries = reader.entries(bundle);
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
