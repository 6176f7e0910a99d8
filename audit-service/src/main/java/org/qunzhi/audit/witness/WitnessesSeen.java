package org.qunzhi.audit.witness;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.restore.SeenElsewhere;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.UnverifiedNote;
import org.qunzhi.ledger.WitnessRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this log's witnesses have cosigned of it, as they tell monitors (C2SP tlog-witness). */
@Component
class WitnessesSeen implements SeenElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessesSeen.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int OK = 200;

    private final AskedWitness.Settings settings;
    private final LogKey log;

    WitnessesSeen(AskedWitness.Settings settings, LogKey log) {
        this.settings = settings;
        this.log = log;
    }

    @Override
    public List<Note> newest(String origin) {
        return settings.asked(log).stream()
                .flatMap(witness -> newest(witness, origin).stream())
                .toList();
    }

    private Optional<Note> newest(AskedWitness witness, String origin) {
        var path = WitnessRule.monitoringPath(origin);
        var request =
                HttpRequest.newBuilder(witness.prefix().resolve(path))
                        .timeout(settings.witnessTimeout())
                        .build();
        try (var http = RemoteWitness.client()) {
            var answer =
                    http.send(
                            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            if (answer.statusCode() != OK) return Optional.empty();
            var note = Note.parse(answer.body());
            log.open(note);
            return Optional.of(note);
        } catch (IOException | MalformedNote | UnverifiedNote | IllegalStateException e) {
            LOG.warn("Witness {} does not say what it has of this log", witness.name(), e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
