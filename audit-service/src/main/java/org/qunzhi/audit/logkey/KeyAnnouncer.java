package org.qunzhi.audit.logkey;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.LogKey.Numbered;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogWriter;
import org.qunzhi.audit.log.Repeated;
import org.qunzhi.audit.logkey.Announcements.Announcement;
import org.qunzhi.audit.logkey.LogKeyCommand.AnnounceLogKey;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Note;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Announces each key that signs beside the one that the log began with, and refuses to start where
 * a key is to sign alone before its announcement was signed by the one before it.
 */
@Configuration(proxyBeanMethods = false)
class KeyAnnouncer {
    private static final String STREAM = "log-keys";
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final LogKey key;
    private final Checkpoints checkpoints;
    private final LogEntries entries;
    private final Announcements announcements;

    KeyAnnouncer(
            LogKey key, Checkpoints checkpoints, LogEntries entries, Announcements announcements) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.announcements = announcements;
        checkpoints.latest().ifPresent(last -> mayGoOn(Note.parse(last.note()), last.size()));
    }

    @Bean
    Repeated keyAnnouncements(LogWriter writer, Commands commands) {
        return new Repeated(
                "audit-log-keys",
                EVERY,
                () -> {
                    if (writer.isOpen() && writer.broken().isEmpty()) announce(commands);
                });
    }

    /**
     * A key that signed until now may go once each that stays was announced under its signature.
     */
    private void mayGoOn(Note last, long size) {
        if (key.signersOf(last).size() == last.signatures().size()) return;
        var announced = announced();
        var founding = founding();
        for (var stays : key.all()) {
            if (founding.contains(stays)) continue;
            var position = announced.get(stays.key().format());
            var index = position == null ? null : entries.indexOf(Context.AUDIT, position);
            if (index == null || index.isEmpty() || index.getAsLong() >= size) {
                throw new IllegalStateException(
                        "qunzhi.log.keys: the key before number %d must go on signing until a"
                                        .formatted(stays.number())
                                + " checkpoint covers its announcement");
            }
        }
    }

    private void announce(Commands commands) {
        var founding = founding();
        if (checkpoints.latest().isEmpty() || founding.containsAll(key.all())) return;
        var announced = announced();
        var before = key.all().getFirst();
        for (var next : key.all()) {
            if (founding.contains(next) || announced.containsKey(next.key().format())) {
                before = next;
                continue;
            }
            if (before.equals(next)) continue;
            commands.once(
                    new Actor("audit-service", key.origin(), before.key().format()),
                    "log key " + next.key().format(),
                    new AnnounceLogKey(
                            STREAM, next.number(), next.key().format(), before.key().format()));
        }
    }

    /** Those that signed the first checkpoint: nobody was there to announce them to. */
    private List<Numbered> founding() {
        return checkpoints.first().map(key::signersOf).orElseGet(key::all);
    }

    /** Positions by the verifier key that was announced there. */
    private Map<String, Long> announced() {
        return announcements.all().stream()
                .collect(toMap(Announcement::key, one -> Long.parseLong(one.position())));
    }
}
