package org.qunzhi.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.Contexts;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.audit.witness.Cosignatures;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Proofs of single events, as files to be kept beside a certificate. What they disclose is what
 * anybody may see of the event, whoever asks: a file is handed on.
 */
@RestController
class ProofApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** A checkpoint follows within 250 ms. */
    private static final String SECONDS = "1";

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final LogEntries entries;
    private final LogTree tree;
    private final Archive archive;
    private final Views views;

    ProofApi(
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            LogEntries entries,
            LogTree tree,
            Archive archive,
            Views views) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.entries = entries;
        this.tree = tree;
        this.archive = archive;
        this.views = views;
    }

    /**
     * C2SP tlog-proof; its extra data are a {@link ProvenEntry}. 404 with {@code Retry-After} where
     * the log has come less far: whether there is such a position, its service alone knows.
     */
    @GetMapping("/api/audit/public/proofs/{service}/{position:[1-9][0-9]{0,17}}")
    ResponseEntity<byte[]> proof(
            @PathVariable String service,
            @PathVariable long position,
            HttpServletResponse response) {
        var context =
                Contexts.of(service)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = file(context, position);
        if (file.isEmpty()) {
            response.setHeader("Retry-After", SECONDS);
            throw new HttpProblem(
                    404,
                    "proof.not-yet",
                    Map.of("service", service, "position", Long.toString(position)));
        }
        var name = "qunzhi-" + service + "-" + position + ".tlog-proof";
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(file.get().format().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<TlogProof> file(Context context, long position) {
        var found = entries.indexOf(context, position);
        if (found.isEmpty()) return Optional.empty();
        long index = found.getAsLong();
        return covering(index)
                .map(
                        signed -> {
                            long size = Checkpoint.parse(signed.text()).size();
                            var hashes = InclusionProof.of(tree, index, size);
                            var extra = proven(context, position, index).bytes();
                            return new TlogProof(Optional.of(extra), index, hashes, signed);
                        });
    }

    /** Kept for years, it should carry what witnesses have signed: an older one will do. */
    private Optional<Note> covering(long index) {
        return cosignatures
                .mostCosigned(index)
                .or(
                        () ->
                                checkpoints
                                        .served()
                                        .filter(
                                                one ->
                                                        Checkpoint.parse(one.text()).size()
                                                                > index));
    }

    private ProvenEntry proven(Context context, long position, long index) {
        var entry = entries.range(index, index + 1).getFirst().bytes();
        var everybodys = views.of(Asker.PUBLIC, Cut.at(Long.MAX_VALUE));
        // Restored from its files, the log has entries before it has their events again.
        var disclosures =
                Optional.ofNullable(archive.read(context, List.of(position)).get(position)).stream()
                        .flatMap(event -> everybodys.shown(List.of(event)).stream())
                        .flatMap(shown -> shown.disclosures().stream())
                        .map(Disclosure::new)
                        .toList();
        return new ProvenEntry(entry, disclosures);
    }
}
