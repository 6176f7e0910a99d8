package org.qunzhi.audit.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.Contexts;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.ledger.InclusionProof;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/audit/public")
class ExportApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final LogEntries entries;
    private final LogTree tree;

    ExportApi(Checkpoints checkpoints, LogEntries entries, LogTree tree) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.tree = tree;
    }

    /** C2SP tlog-proof. */
    @GetMapping("/proofs/{service}/{position:[1-9][0-9]{0,17}}")
    ResponseEntity<byte[]> proof(@PathVariable String service, @PathVariable long position) {
        var checkpoint = latest();
        var context = Contexts.of(service).orElseThrow(ExportApi::notThere);
        long index = entries.indexOf(context, position).orElseThrow(ExportApi::notThere);
        if (index >= checkpoint.size()) throw notThere();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(proof(index, checkpoint).getBytes(StandardCharsets.UTF_8));
    }

    private String proof(long index, SignedCheckpoint checkpoint) {
        var file = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
        for (var hash : InclusionProof.of(tree, index, checkpoint.size())) {
            file.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return file.append('\n').append(checkpoint.note()).toString();
    }

    private SignedCheckpoint latest() {
        return checkpoints
                .latest()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
