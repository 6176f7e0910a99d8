package org.qunzhi.auditor.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.WitnessAnswer;

/**
 * Tells others what was seen: a witness by C2SP tlog-witness, where the address ends with {@code
 * add-checkpoint}; anybody else by a plain POST of the note.
 */
public final class Posting implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 16;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * What came back.
     *
     * @param body of at most 64 KiB
     */
    public record Answer(int status, String body) {
        public boolean isAccepted() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Posts one observation.
     *
     * @param log read at the checkpoint of the note
     */
    public Answer post(URI to, Note observed, TileReader log)
            throws IOException, InterruptedException {
        if (!to.getPath().endsWith("/add-checkpoint"))
            return send(to, "text/plain; charset=utf-8", observed.format());
        var first = add(to, 0, observed, log);
        return first.status() == new WitnessAnswer.Conflict(0).status()
                ? again(to, first, observed, log)
                : first;
    }

    /** The witness has seen this log: the proof must begin where it stands. */
    private Answer again(URI to, Answer conflict, Note observed, TileReader log)
            throws IOException, InterruptedException {
        try {
            long seen = Long.parseUnsignedLong(conflict.body().strip());
            return seen < 1 || seen > log.size() ? conflict : add(to, seen, observed, log);
        } catch (NumberFormatException e) {
            return conflict;
        }
    }

    private Answer add(URI to, long old, Note observed, TileReader log)
            throws IOException, InterruptedException {
        List<byte[]> proof = old == 0 ? List.of() : log.consistencyProof(old);
        var body = new AddCheckpoint(old, proof, observed).format();
        return send(to, "text/plain; charset=utf-8", body);
    }

    private Answer send(URI to, String type, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var in = answer.body()) {
            var text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return new Answer(answer.statusCode(), text);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
