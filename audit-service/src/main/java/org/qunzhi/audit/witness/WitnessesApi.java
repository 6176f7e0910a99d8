package org.qunzhi.audit.witness;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who watches this log, and whom it watches. */
@RestController
@RequestMapping("/api/audit/public")
class WitnessesApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Supervised supervised;
    private final Cosignatures cosignatures;

    WitnessesApi(Supervised supervised, Cosignatures cosignatures) {
        this.supervised = supervised;
        this.cosignatures = cosignatures;
    }

    @GetMapping("/witnesses")
    Items<Supervised.OurWitness> witnesses() {
        return new Items<>(supervised.witnesses());
    }

    @GetMapping("/witness/logs")
    Items<Supervised.WatchedLog> logs() {
        return new Items<>(supervised.watched());
    }

    /** The largest checkpoint that so many witnesses have cosigned. */
    @GetMapping("/checkpoint/cosigned")
    ResponseEntity<byte[]> cosigned(
            @RequestParam(defaultValue = "1") @Min(1) @Max(AskedWitness.MOST) int by) {
        var note =
                cosignatures
                        .latest(by)
                        .orElseThrow(
                                () -> new HttpProblem(404, "witness.too-few", Map.of("by", by)));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
                .body(note.format().getBytes(StandardCharsets.UTF_8));
    }
}
