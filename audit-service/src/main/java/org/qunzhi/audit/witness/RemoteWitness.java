package org.qunzhi.audit.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.WitnessAnswer;

/** One request to a witness, and what its answer says; nothing of it is believed yet. */
final class RemoteWitness {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,18})\n");

    private final HttpClient http;
    private final URI address;
    private final Duration timeout;

    RemoteWitness(HttpClient http, URI prefix, Duration timeout) {
        this.http = http;
        this.address = prefix.resolve("add-checkpoint");
        this.timeout = timeout;
    }

    /** Of redirects none is followed: the address is the operator's to state. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    sealed interface Answer {
        record Signed(List<NoteSignature> lines) implements Answer {}

        /** What the witness has cosigned of this log is another size. */
        record Knows(long size) implements Answer {}

        /** For the witness the checkpoint contradicts what it has cosigned. */
        record Contradicted() implements Answer {}

        record Refused(int status) implements Answer {}

        /** No answer, none of the protocol, or one that says to come again later. */
        record Unreachable(String why) implements Answer {}
    }

    /** The whole answer has to come in time, not its beginning alone. */
    Answer ask(AddCheckpoint asked) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(asked.format(), StandardCharsets.UTF_8))
                        .build();
        var coming =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return read(coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Answer.Unreachable(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            return new Answer.Unreachable("no answer within " + timeout);
        } finally {
            coming.cancel(true);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> signed(response.body());
            case 409 -> conflict(response);
            case 422 -> new Answer.Contradicted();
            case 400, 403, 404 -> new Answer.Refused(response.statusCode());
            default -> new Answer.Unreachable("status " + response.statusCode());
        };
    }

    private static Answer signed(String body) {
        try {
            return new Answer.Signed(NoteSignature.parseLines(body));
        } catch (MalformedNote e) {
            return new Answer.Unreachable("no signature lines: " + e.getMessage());
        }
    }

    /** Drafts of the protocol answered so, without a size, where the roots of one size differ. */
    private static Answer conflict(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(WitnessAnswer.Conflict.CONTENT_TYPE)) {
            return new Answer.Contradicted();
        }
        var size = SIZE.matcher(response.body());
        try {
            if (size.matches()) return new Answer.Knows(Long.parseLong(size.group(1)));
        } catch (NumberFormatException e) {
            return new Answer.Unreachable("no size of a log: " + e.getMessage());
        }
        return new Answer.Unreachable("no size where one must be");
    }
}
