package org.qunzhi.auditor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Observer;
import org.qunzhi.auditor.log.Posting;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TileSource;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.databind.json.JsonMapper;

/** One look after the other at a log: each must continue the last, and is kept signed. */
final class Glances {
    /** A log that stands still is said to have been seen once in a while, too. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final int MOST_REPORTED = 1_000;
    private final TileSource files;
    private Trust trust;
    private final Memory memory;
    private final Telling telling;
    private final Report report;
    private final List<Object> observations = new ArrayList<>();
    private String last = "";
    private Instant observed = Instant.EPOCH;
    private long seen;

    /** Who signs what was seen, and to whom it is posted. */
    record Telling(Observer observer, Posting posting, List<URI> to) {}

    Glances(TileSource files, Trust trust, Memory memory, Telling telling, Report report) {
        this.files = files;
        this.trust = trust;
        this.memory = memory;
        this.telling = telling;
        this.report = report;
    }

    /** Checkpoints that differed from the one before. */
    long seen() {
        return seen;
    }

    /** None is found where the log goes on as it should. */
    Faults next(Instant now) throws IOException, InterruptedException {
        var faults = new Faults();
        var judgement = judgement(Places.checkpoint(files));
        Judged.faults(judgement).forEach(faults::add);
        if (judgement instanceof Judgement.Trusted trusted) look(trusted, now, faults);
        return faults;
    }

    /** By a trusted key, or by one that such a key announced. */
    private Judgement judgement(byte[] signed) throws IOException {
        var judgement = trust.judge(signed);
        if (!(judgement instanceof Judgement.NotSigned)) return judgement;
        var successor = new Succession(files, trust, memory).of(signed);
        if (successor.isEmpty()) return judgement;
        var by = successor.get();
        memory.follow(by.key(), by.announcedUnder());
        trust = trust.and(by.key());
        report.say("key-followed", by.key(), by.index(), by.announcedUnder());
        report.put("keyFollowed", by.key().format());
        return trust.judge(signed);
    }

    /** A key that signs no more has still signed what this must continue. */
    private List<VerifierKey> keysOf(Judgement.Trusted trusted) {
        var origin = trusted.checkpoint().origin();
        return trust.keys().stream().filter(key -> key.name().equals(origin)).toList();
    }

    private void look(Judgement.Trusted trusted, Instant now, Faults faults)
            throws IOException, InterruptedException {
        try {
            var log = new TileReader(files, trusted.checkpoint());
            for (var key : keysOf(trusted)) {
                var before = memory.last(key);
                if (before.isPresent())
                    Judged.faults(Continuity.of(memory, before.get(), log.checkpoint(), log::root))
                            .forEach(faults::add);
            }
            if (faults.count() == 0) goesOn(trusted, log, now);
            else report.say("evidence-kept", memory.keepAsEvidence(trusted));
        } catch (BrokenLog e) {
            if (e.fault() == BrokenLog.Fault.MISSING) throw new IOException(e.getMessage(), e);
            faults.add(Judged.fault(e));
        }
    }

    private void goesOn(Judgement.Trusted trusted, TileReader log, Instant now)
            throws IOException, InterruptedException {
        memory.remember(trusted, now);
        boolean news = !last.equals(trusted.note().text());
        if (!news && now.isBefore(observed.plus(AGAIN))) return;
        if (news) seen++;
        last = trusted.note().text();
        observed = now;
        var note = telling.observer().observed(trusted.note(), now);
        keep(trusted, note, now);
        for (var to : telling.to()) post(to, note, log);
    }

    private void keep(Judgement.Trusted trusted, Note note, Instant now) throws IOException {
        var checkpoint = trusted.checkpoint();
        var line = new LinkedHashMap<String, String>();
        line.put("at", now.toString());
        line.put("note", note.format());
        Files.writeString(
                observations(checkpoint.origin()),
                JsonMapper.shared().writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (observations.size() < MOST_REPORTED) observations.add(line);
        report.put("observations", observations);
        report.say("observed", now, checkpoint.size());
    }

    private Path observations(String origin) {
        return memory.of(origin).resolve("observations.jsonl");
    }

    /** Whom it cannot be told to is no fault of the log. */
    private void post(URI to, Note note, TileReader log) throws InterruptedException {
        try {
            var answer = telling.posting().post(to, note, log);
            if (answer.isAccepted()) report.say("posted", to);
            else report.say("post-refused", to, answer.status(), answer.body().strip());
            report.put("posted", Map.of("to", to.toString(), "status", answer.status()));
        } catch (IOException e) {
            report.say("post-refused", to, "-", e.toString());
        }
    }
}
