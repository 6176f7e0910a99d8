package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.bundle.LogState;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TileSource;

/** {@code verify --log}: every file of any C2SP tlog-tiles log, whatever its entries mean. */
final class AnyLog {
    private final Task task;
    private final Report report;
    private final Faults faults = new Faults();

    AnyLog(Task task, Report report) {
        this.task = task;
        this.report = report;
    }

    int verify(String place, Pinned pinned) throws IOException {
        try (var log = Places.log(place)) {
            var trust = pinned.orOf(log.files()).and(new Memory(task.memory));
            new Findings(report).trust(trust);
            return verify(log.files(), trust);
        }
    }

    private int verify(TileSource files, Trust trust) throws IOException {
        var judgement = trust.judge(Places.checkpoint(files));
        Judged.faults(judgement).forEach(faults::add);
        if (!(judgement instanceof Judgement.Trusted trusted)) return report.wrong(faults);
        var continuity = new ArrayList<Continuity>();
        try {
            long size = trusted.checkpoint().size();
            var reader = new TileReader(counted(files, size), trusted.checkpoint());
            reader.verify(LogHasher.fastest());
            continuity.addAll(continuity(reader, trusted));
        } catch (BrokenLog e) {
            faults.add(Judged.fault(e));
        } finally {
            task.surroundings().progress().at(1, 1);
        }
        return end(trusted, continuity, trust);
    }

    private List<Continuity> continuity(TileReader reader, Judgement.Trusted trusted)
            throws IOException {
        var all = new ArrayList<Continuity>();
        var memory = new Memory(task.memory);
        for (var key : trusted.signers()) {
            var before = memory.last(key);
            if (before.isPresent())
                all.add(Continuity.of(memory, before.get(), trusted.checkpoint(), reader::root));
        }
        return all;
    }

    private int end(Judgement.Trusted trusted, List<Continuity> continuity, Trust trust)
            throws IOException {
        var memory = new Memory(task.memory);
        continuity.forEach(one -> Judged.faults(one).forEach(faults::add));
        boolean right = faults.count() == 0;
        if (right) memory.remember(trusted, task.surroundings().now());
        Optional<Path> evidence =
                continuity.stream().anyMatch(Continuity::isBroken)
                        ? Optional.of(memory.keepAsEvidence(trusted))
                        : Optional.empty();
        var state =
                new LogState(
                        trusted, continuity, trust.from(), List.of(), List.of(), right, evidence);
        new Findings(report).log(state);
        return faults.count() == 0
                ? report.verified("log-verified", trusted.checkpoint().size())
                : report.wrong(faults);
    }

    private TileSource counted(TileSource files, long size) {
        long[] read = {0};
        return path -> {
            if (path.startsWith("tile/entries/"))
                task.surroundings().progress().at(Tile.FULL * read[0]++, size);
            return files.read(path);
        };
    }
}
