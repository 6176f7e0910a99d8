package org.qunzhi.audit.witness;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.TileSource;
import org.qunzhi.ledger.WitnessAnswer;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** C2SP tlog-witness v1: submission and monitoring prefix are the same. */
@RestController
@RequestMapping("/api/audit/public/witness")
class WitnessApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType SIZE =
            MediaType.parseMediaType(WitnessAnswer.Conflict.CONTENT_TYPE);

    /** 63 hashes and a note of 100 signatures fit in well. */
    static final int MOST_BYTES = 64 * 1024;

    private final Witness witness;
    private final WitnessKey key;
    private final WatchedLogs logs;
    private final Witnessed witnessed;

    WitnessApi(Witness witness, WitnessKey key, WatchedLogs logs, Witnessed witnessed) {
        this.witness = witness;
        this.key = key;
        this.logs = logs;
        this.witnessed = witnessed;
    }

    /** Two signed notes of one size that cannot both be true: whoever has the log's key can see. */
    record Contradiction(String known, String other, Instant at) {}

    /** Open to everybody: the log's signature says whose it is. */
    @PostMapping("/add-checkpoint")
    ResponseEntity<byte[]> addCheckpoint(HttpServletRequest request) throws IOException {
        var answered = witness.answer(parsed(body(request)));
        return switch (answered.answer()) {
            case WitnessAnswer.Cosign _ ->
                    text(
                            HttpStatus.OK,
                            TEXT,
                            answered.lines().stream()
                                    .map(NoteSignature::format)
                                    .collect(Collectors.joining()));
            case WitnessAnswer.Conflict conflict ->
                    text(HttpStatus.CONFLICT, SIZE, conflict.body());
            case WitnessAnswer.UnknownLog unknown ->
                    throw problem(unknown, "witness.unknown-log", unknown.origin());
            case WitnessAnswer.NotSigned not ->
                    throw problem(not, "witness.not-signed", not.reason());
            case WitnessAnswer.BadRequest bad ->
                    throw problem(bad, "witness.bad-request", bad.reason());
            case WitnessAnswer.Unprocessable not ->
                    throw problem(not, "witness.not-consistent", not.reason());
        };
    }

    @GetMapping("/key")
    ResponseEntity<byte[]> key() {
        return text(HttpStatus.OK, TEXT, key.verifier().format() + "\n");
    }

    /** The latest that was cosigned of the log with this hash of its origin. */
    @GetMapping("/{hash:[0-9a-f]{64}}/checkpoint")
    ResponseEntity<byte[]> checkpoint(@PathVariable String hash) {
        var latest = witnessed.latest(log(hash)).orElseThrow(WitnessApi::notThere);
        return text(HttpStatus.OK, TEXT, latest.note().format());
    }

    @GetMapping("/{hash:[0-9a-f]{64}}/contradictions")
    Items<Contradiction> contradictions(@PathVariable String hash) {
        return new Items<>(
                witnessed.contradictions(log(hash)).stream()
                        .map(
                                one ->
                                        new Contradiction(
                                                one.known().format(),
                                                one.other().format(),
                                                one.at()))
                        .toList());
    }

    private String log(String hash) {
        return logs.at(hash + "/" + TileSource.CHECKPOINT).orElseThrow(WitnessApi::notThere);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new HttpProblem(413, "body-too-large", Map.of("limit", MOST_BYTES));
        }
        return body;
    }

    private static AddCheckpoint parsed(byte[] body) {
        try {
            return AddCheckpoint.parse(body);
        } catch (MalformedNote e) {
            throw problem(
                    new WitnessAnswer.BadRequest(String.valueOf(e.getMessage())),
                    "witness.bad-request",
                    String.valueOf(e.getMessage()));
        }
    }

    private static HttpProblem problem(WitnessAnswer answer, String code, String reason) {
        return new HttpProblem(answer.status(), code, Map.of("reason", reason));
    }

    private static ResponseEntity<byte[]> text(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
