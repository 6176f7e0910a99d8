package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.TlogProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check-proof}: offline, with the key or policy alone. */
@Command(name = "check-proof")
final class CheckProof extends Task {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";

    @Parameters(paramLabel = "<file>", descriptionKey = "proof")
    Path proof = Path.of("");

    @Option(names = "--entry", paramLabel = "<file>", descriptionKey = "entry")
    @Nullable Path entry;

    @Mixin Pinned pinned = new Pinned();

    CheckProof(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException {
        var trust = pinned.trust().orElseThrow(() -> misused("--key or --policy is needed"));
        var text = Files.readAllBytes(proof);
        if (!new String(text, StandardCharsets.UTF_8).startsWith(HEAD))
            throw new UnreadableBundle(proof + " is no proof: it does not begin with " + HEAD);
        new Findings(report).trust(trust);
        var faults = new Faults();
        var about = parsed(text, faults);
        if (about.isPresent()) return check(about.get(), trust, faults, report);
        return report.wrong(faults);
    }

    private static Optional<TlogProof> parsed(byte[] text, Faults faults) {
        try {
            return Optional.of(TlogProof.parse(text));
        } catch (MalformedNote e) {
            boolean returned = new String(text, StandardCharsets.UTF_8).indexOf('\r') >= 0;
            faults.add(
                    returned
                            ? Fault.overall("carriage-return")
                            : Fault.overall("proof-malformed", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private int check(TlogProof file, Trust trust, Faults faults, Report report)
            throws IOException {
        var judgement = trust.judge(file.checkpoint().format().getBytes(StandardCharsets.UTF_8));
        Judged.faults(judgement).forEach(faults::add);
        if (!(judgement instanceof Judgement.Trusted trusted)) return report.wrong(faults);
        var about = Proven.in(file, entry == null ? null : Files.readAllBytes(entry));
        if (about.isEmpty()) return report.notChecked(report.sentence("proof-without-entry"));
        new Findings(report).signed(trusted);
        verify(about.get(), trusted.checkpoint(), faults);
        if (faults.count() > 0) return report.wrong(faults);
        about.get().show(report);
        report.put("index", Long.toUnsignedString(file.index()));
        var state = trusted.checkpoint();
        return report.verified(
                "proof-verified",
                Long.toUnsignedString(file.index()),
                state.origin(),
                state.size());
    }

    /** Does the file lead from its entry to that state? */
    static void verify(Proven about, Checkpoint state, Faults faults) {
        long index = about.file().index();
        var hashes = about.file().hashes();
        if (Long.compareUnsigned(index, state.size()) >= 0) {
            var beyond = Long.toUnsignedString(index);
            faults.add(Fault.overall("index-beyond", beyond, state.size()));
            return;
        }
        int length = InclusionProof.length(index, state.size());
        var leaf = MerkleTree.leafHash(about.entry());
        if (hashes.size() != length)
            faults.add(Fault.overall("proof-length", hashes.size(), length));
        else if (!InclusionProof.verify(index, state.size(), leaf, hashes, state.root()))
            faults.add(Fault.overall("proof-of-another"));
        for (var foreign : about.foreign())
            faults.add(Fault.overall("proof-of-other-fields", foreign));
    }
}
