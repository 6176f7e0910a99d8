package org.qunzhi.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Clear;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;

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
        return new ExpertSeated("r1", seat, "org", Protected.of("expert-" + seat));
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

    /** As it comes from the store: with the salts of its digests. */
    public static ScoreSheetSealed sealed(String scoring, String seat, int theme) {
        return sealed(scoring, seat, new Clear<>(marks(theme), "marks-salt-" + seat));
    }

    public static ScoreSheetSealed sealed(String scoring, String seat, Protected<Marks> marks) {
        return new ScoreSheetSealed(
                scoring,
                "r1",
                "sheet-" + seat,
                seat,
                SHEET,
                marks,
                new Clear<>("评语", "comment-salt-" + seat));
    }

    public static Marks marks(int theme) {
        return new Marks(points(theme), 40_00 + theme);
    }

    public static ScoreSheetRevealed revealed(
            String scoring, String seat, int theme, @Nullable RecusalReason excludedFor) {
        return new ScoreSheetRevealed(
                scoring,
                "r1",
                "sheet-" + seat,
                seat,
                SHEET,
                points(theme),
                40_00 + theme,
                excludedFor,
                "marks-salt-" + seat);
    }

    public static SheetCommentRevealed comment(String scoring, String seat) {
        return new SheetCommentRevealed(
                scoring, "r1", "sheet-" + seat, "评语", "comment-salt-" + seat);
    }

    /** As the rule book makes it of an expert who is known. */
    public static ExpertRecused recused(
            String scoring, String seat, RecusalReason reason, String explanation) {
        return new ExpertRecused(
                scoring,
                seat,
                "org",
                reason,
                Protected.of("expert-" + seat),
                Protected.of(explanation));
    }

    private Season() {}
}
