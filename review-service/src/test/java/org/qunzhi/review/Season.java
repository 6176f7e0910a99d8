package org.qunzhi.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;

/** Made-up facts that the tests share. */
public final class Season {
    public static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    public static final String SHEET = "problem-solving-cpe-2022";
    public static final String POLICY = "trimmed-mean-cpe-2022";

    public static Acting acting(Role role, String organization) {
        return new Acting("person-" + role.code(), organization, null, role, "a@0", Set.of());
    }

    public static ContestAnnounced announced() {
        return new ContestAnnounced("c1", "org", 2026, "赛事", "主题", UNTIL, List.of(), 5);
    }

    public static EntryAdmitted admitted(String entry, String organization) {
        return new EntryAdmitted(
                entry,
                "c1",
                "org",
                organization,
                "单位" + organization,
                "circle-" + entry,
                "小组" + entry,
                "topic-" + entry,
                "课题" + entry,
                TopicType.PROBLEM_SOLVING_SELF_SET);
    }

    public static RoundOpened opened() {
        return new RoundOpened("r1", "c1", "org", "发布评审", SHEET, POLICY, UNTIL);
    }

    public static ExpertSeated seated(String seat) {
        return new ExpertSeated("r1", seat, "expert-" + seat);
    }

    public static EntryListed listed(String entry, String organization) {
        return new EntryListed(
                "r1", entry, organization, "s-" + entry, TopicType.PROBLEM_SOLVING_SELF_SET);
    }

    public static ScoringOpened scoringOpened(String entry, String organization) {
        return new ScoringOpened(
                "s-" + entry, "r1", entry, "org", organization, SHEET, POLICY, UNTIL);
    }

    /** A sheet without faults whose total is 40.00 and {@code theme}. */
    public static Map<String, Integer> points(int theme) {
        return Map.of(
                "theme", theme,
                "cause-analysis", 1_000,
                "countermeasures", 1_000,
                "effect", 1_000,
                "report", 0,
                "character", 1_000);
    }

    private Season() {}
}
