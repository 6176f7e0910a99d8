package org.qunzhi.award.entry;

import static org.qunzhi.award.People.CITY;
import static org.qunzhi.award.People.ENTERPRISE;
import static org.qunzhi.award.People.PROVINCE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.entry.EntryCommand.Facts;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.award.entry.KnownTopics.Topic;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;

/** One enterprise below a city association below the province that runs the contest. */
final class EntryCases {
    static final Instant DEADLINE = Instant.parse("2026-06-01T12:00:00Z");
    static final Acting PROMOTER = People.of(Role.PROMOTER, ENTERPRISE);
    static final Acting SECRETARY = People.of(Role.SECRETARY, CITY);

    static final ContestAnnounced CONTEST =
            new ContestAnnounced(
                    "c1",
                    PROVINCE,
                    2026,
                    "赛事",
                    "主题",
                    DEADLINE,
                    List.of(new Tier("first", "一等奖", 1000)),
                    7);
    static final ResultAccepted RESULT =
            new ResultAccepted(
                    "t1",
                    "circle1",
                    ENTERPRISE,
                    "攻关小组",
                    "降低废品率",
                    TopicType.PROBLEM_SOLVING_SELF_SET,
                    "真实",
                    "有效");
    static final Topic TOPIC = new Topic("t1", ENTERPRISE, RESULT);
    static final Topic UNFINISHED = new Topic("t1", ENTERPRISE, null);

    static final EntryAdmitted ADMITTED =
            new EntryAdmitted(
                    "e1",
                    "c1",
                    PROVINCE,
                    ENTERPRISE,
                    "钢铁公司",
                    "circle1",
                    "攻关小组",
                    "t1",
                    "降低废品率",
                    TopicType.PROBLEM_SOLVING_SELF_SET);
    static final EntryRecommended RECOMMENDED = new EntryRecommended("e1", CITY, "同意推荐");

    static Facts facts(String... path) {
        return new Facts(CONTEST, TOPIC, "钢铁公司", List.of(path));
    }

    static SubmitEntry submit(Facts facts) {
        return submit(PROMOTER, facts);
    }

    static SubmitEntry submit(Acting acting, Facts facts) {
        return new SubmitEntry("e1", acting, "c1", "t1", facts);
    }

    static RecommendEntry recommend(Acting acting, String... employers) {
        return new RecommendEntry("e1", acting, Set.of(employers), "同意推荐");
    }

    static ReturnEntry giveBack(Acting acting, String... employers) {
        return new ReturnEntry("e1", acting, Set.of(employers), "缺少活动记录");
    }

    static EntrySubmitted submitted(String... recommenders) {
        return new EntrySubmitted(
                "e1",
                "c1",
                PROVINCE,
                List.of(recommenders),
                ENTERPRISE,
                "钢铁公司",
                "circle1",
                "攻关小组",
                "t1",
                "降低废品率",
                TopicType.PROBLEM_SOLVING_SELF_SET);
    }

    private EntryCases() {}
}
