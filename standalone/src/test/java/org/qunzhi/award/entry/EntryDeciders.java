package org.qunzhi.award.entry;

import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.List;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.entry.EntryCommand.Facts;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.standalone.Deciders;

/** The house enters a topic of its own, and recommends those of its members. */
public final class EntryDeciders {
    private static final Set<String> NOWHERE = Set.of();

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        Entry.NONE,
                        (Entry its, EntryCommand command) -> its.decide(command, NOW),
                        Entry::after);
        book.then(whole(PROMOTER), by -> submit(by, "province"));
        var submitted = book.then(whole(PROMOTER), by -> submit(by, HOUSE, "province"));
        submitted.then(whole(SECRETARY), by -> new RecommendEntry("e1", by, NOWHERE, "同意"));
        submitted.then(whole(SECRETARY), by -> new ReturnEntry("e1", by, NOWHERE, "缺少记录"));
    }

    private static SubmitEntry submit(Acting by, String... path) {
        var contest = new ContestAnnounced("c1", "province", 2026, "赛事", "主题", NOW, List.of(), 7);
        var result =
                new ResultAccepted(
                        "t1", "q1", HOUSE, "攀登", "降低消耗", TopicType.INNOVATION, "属实", "有效");
        var topic = new KnownTopics.Topic("t1", HOUSE, result);
        return new SubmitEntry(
                "e1", by, "c1", "t1", new Facts(contest, topic, "某钢铁公司", List.of(path)));
    }

    private EntryDeciders() {}
}
