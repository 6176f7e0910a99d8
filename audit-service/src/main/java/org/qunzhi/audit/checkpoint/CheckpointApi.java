package org.qunzhi.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/audit/public")
class CheckpointApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final LogKey key;

    CheckpointApi(Checkpoints checkpoints, LogKey key) {
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        var latest =
                checkpoints
                        .served()
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        return text(latest.format(), CacheControl.maxAge(Duration.ofSeconds(1)));
    }

    /** Every key that signs now, one a line, the oldest first. */
    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() {
        var lines = new StringBuilder();
        key.all().forEach(one -> lines.append(one.key().format()).append('\n'));
        return text(lines.toString(), CacheControl.noCache());
    }

    private static ResponseEntity<byte[]> text(String text, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(cache)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
