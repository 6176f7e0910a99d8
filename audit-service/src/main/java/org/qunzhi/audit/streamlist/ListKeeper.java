package org.qunzhi.audit.streamlist;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogWriter;
import org.qunzhi.audit.log.Repeated;
import org.qunzhi.audit.streamlist.ListedDays.Listed;
import org.qunzhi.audit.streamlist.StreamListCommand.ListStreams;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sees to it that each day has its list: of what the newest checkpoint covers when the day is first
 * looked at. Pages first, then the event; whoever is killed between begins again.
 */
@Configuration(proxyBeanMethods = false)
class ListKeeper {
    private static final String STREAM = "stream-lists";

    private final KeptLists lists;
    private final ListPages pages;
    private final ListMaker maker;
    private final Checkpoints checkpoints;
    private final LogKey key;
    private final Clock clock;

    ListKeeper(
            KeptLists lists,
            ListPages pages,
            ListMaker maker,
            Checkpoints checkpoints,
            LogKey key,
            Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.maker = maker;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    @Bean
    Repeated streamLists(
            LogWriter writer,
            Commands commands,
            @Value("${qunzhi.log.list-check:1m}") Duration every) {
        return new Repeated(
                "audit-stream-lists",
                every,
                () -> {
                    if (writer.isOpen() && writer.broken().isEmpty()) look(commands);
                });
    }

    void look(Commands commands) {
        var all = lists.all();
        var newest = all.stream().findFirst().map(Listed::list);
        newest.filter(list -> !pages.has(list)).ifPresent(this::makeAgain);
        newest.ifPresent(
                list -> pages.keepOnly(all.stream().map(Listed::list).toList(), list.day()));
        var today = CalendarDay.of(clock.instant());
        if (newest.isPresent() && !newest.get().day().isBefore(today)) return;
        var covered = checkpoints.latest();
        if (covered.isEmpty() || covered.get().size() == 0) return;
        var list = maker.make(today, covered.get().size(), newest);
        commands.once(
                new Actor("audit-service", key.origin(), key.verifier().format()),
                "stream list " + today,
                new ListStreams(STREAM, list));
    }

    /** Its lines are gone, with a database that was lost for example: they follow from the log. */
    private void makeAgain(StreamList list) {
        var again = maker.make(list.day(), list.size(), Optional.empty());
        if (!again.equals(list)) {
            throw new LogBroken(
                    "the list of %s was %s, and is now %s".formatted(list.day(), list, again));
        }
    }
}
