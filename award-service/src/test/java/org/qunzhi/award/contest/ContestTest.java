package org.qunzhi.award.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.award.People.ENTERPRISE;
import static org.qunzhi.award.People.PROVINCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.Seen;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestCommand.Notice;
import org.qunzhi.award.contest.ContestRefusal.DeadlinePassed;
import org.qunzhi.award.contest.ContestRefusal.NotAssociation;
import org.qunzhi.award.contest.ContestRefusal.NotSecretary;
import org.qunzhi.award.contest.ContestRefusal.PublicityOutOfRange;
import org.qunzhi.award.contest.ContestRefusal.ShareNotPositive;
import org.qunzhi.award.contest.ContestRefusal.SharesExceedWhole;
import org.qunzhi.award.contest.ContestRefusal.TierCodeTwice;
import org.qunzhi.award.contest.ContestRefusal.TierCountOutOfRange;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;

class ContestTest {
    private static final Seen SEEN = new Seen();
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<Tier> TIERS =
            List.of(new Tier("first", "一等奖", 1000), new Tier("second", "二等奖", 9000));
    private static final Acting SECRETARY = People.of(Role.SECRETARY, PROVINCE);

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        SEEN.covers(ContestEvent.class, ContestRefusal.class);
    }

    @Test
    void the_secretary_of_an_association_announces_a_contest() {
        assertThat(SEEN.events(announce(SECRETARY, Kind.ASSOCIATION, notice(JUNE, TIERS, 7))))
                .containsExactly(
                        new ContestAnnounced(
                                "c1", PROVINCE, 2026, "2026年赛事", "主题", JUNE, TIERS, 7));
    }

    @Test
    void a_decision_maker_announces_nothing() {
        var maker = People.of(Role.DECISION_MAKER, PROVINCE);

        assertThat(SEEN.refusal(announce(maker, Kind.ASSOCIATION, notice(JUNE, TIERS, 7))))
                .isEqualTo(new NotSecretary());
    }

    @Test
    void an_enterprise_announces_nothing() {
        var secretary = People.of(Role.SECRETARY, ENTERPRISE);

        assertThat(SEEN.refusal(announce(secretary, Kind.ENTERPRISE, notice(JUNE, TIERS, 7))))
                .isEqualTo(new NotAssociation(ENTERPRISE));
    }

    @Test
    void an_organisation_that_is_not_known_here_announces_nothing() {
        assertThat(SEEN.refusal(announce(SECRETARY, null, notice(JUNE, TIERS, 7))))
                .isEqualTo(new NotAssociation(PROVINCE));
    }

    @Test
    void entries_close_in_the_future_and_not_now() {
        assertThat(refusal(notice(NOON, TIERS, 7))).isEqualTo(new DeadlinePassed(NOON));
        assertThat(accepted(notice(NOON.plusNanos(1), TIERS, 7))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30})
    void three_to_thirty_days_of_publicity_are_admitted(int days) {
        assertThat(accepted(notice(JUNE, TIERS, days))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 31})
    void fewer_or_more_days_of_publicity_are_refused(int days) {
        assertThat(refusal(notice(JUNE, TIERS, days)))
                .isEqualTo(new PublicityOutOfRange(days, 3, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void one_to_ten_tiers_are_admitted(int tiers) {
        assertThat(accepted(notice(JUNE, tiers(tiers), 7))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void no_tier_or_eleven_tiers_are_refused(int tiers) {
        assertThat(refusal(notice(JUNE, tiers(tiers), 7)))
                .isEqualTo(new TierCountOutOfRange(tiers, 1, 10));
    }

    @Test
    void a_tier_code_stands_for_one_tier() {
        var tiers = List.of(new Tier("first", "一等奖", 10), new Tier("first", "特等奖", 10));

        assertThat(refusal(notice(JUNE, tiers, 7))).isEqualTo(new TierCodeTwice(2, "first"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_tier_for_nobody_is_refused(int share) {
        assertThat(refusal(notice(JUNE, List.of(new Tier("none", "无", share)), 7)))
                .isEqualTo(new ShareNotPositive(1, share));
    }

    @Test
    void the_shares_are_at_most_the_whole() {
        var tiers = new ArrayList<>(TIERS);
        assertThat(accepted(notice(JUNE, tiers, 7))).isTrue();

        tiers.add(new Tier("third", "三等奖", 1));
        assertThat(refusal(notice(JUNE, tiers, 7)))
                .isEqualTo(new SharesExceedWhole(10_001, 10_000));
    }

    @Test
    void shares_too_large_to_add_up_in_an_int_are_refused_too() {
        var tiers =
                List.of(
                        new Tier("first", "一", Integer.MAX_VALUE),
                        new Tier("second", "二", Integer.MAX_VALUE));

        assertThat(refusal(notice(JUNE, tiers, 7))).isInstanceOf(SharesExceedWhole.class);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where() {
        var tiers =
                List.of(
                        new Tier("first", "一等奖", 0),
                        new Tier("first", "二等奖", -1),
                        new Tier("third", "三等奖", 10_001));

        assertThat(refusal(notice(NOON, tiers, 2)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        several -> {
                            assertThat(several.kind()).isEqualTo(Refusal.Kind.INVALID);
                            assertThat(several.each())
                                    .flatExtracting(Refusal::fields)
                                    .extracting(Field::pointer)
                                    .containsExactly(
                                            "/entriesUntil",
                                            "/publicityDays",
                                            "/tiers/0/share",
                                            "/tiers/1/code",
                                            "/tiers/1/share",
                                            "/tiers");
                        });
    }

    private static boolean accepted(Notice notice) {
        return !SEEN.events(announce(SECRETARY, Kind.ASSOCIATION, notice)).isEmpty();
    }

    private static Refusal refusal(Notice notice) {
        return SEEN.refusal(announce(SECRETARY, Kind.ASSOCIATION, notice));
    }

    private static Decision<ContestEvent> announce(
            Acting acting, @Nullable Kind organizer, Notice notice) {
        return Contest.NONE.decide(new AnnounceContest("c1", acting, organizer, notice), NOON);
    }

    private static Notice notice(Instant until, List<Tier> tiers, int days) {
        return new Notice(2026, "2026年赛事", "主题", until, tiers, days);
    }

    private static List<Tier> tiers(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Tier("t" + i, "等级" + i, 100)).toList();
    }
}
