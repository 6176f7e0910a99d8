package org.qunzhi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;

class HistoryTest {

    static SampleRecord season() {
        return new SampleRecord()
                .and("organization-applied", "organization", "steel", "kind", "ENTERPRISE")
                .and(
                        "organization-confirmed",
                        "organization",
                        "steel",
                        "kind",
                        "ENTERPRISE",
                        "level",
                        "COMPANY",
                        "name",
                        "钢铁公司",
                        "association",
                        "city")
                .and(
                        "membership-requested",
                        "membership",
                        "m1",
                        "member",
                        "steel",
                        "association",
                        "city")
                .and(
                        "membership-accepted",
                        "membership",
                        "m1",
                        "member",
                        "steel",
                        "association",
                        "city")
                .and(
                        "unit-added",
                        "organization",
                        "steel",
                        "unit",
                        "u1",
                        "parent",
                        null,
                        "name",
                        "二车间")
                .and(
                        "circle-formed",
                        "circle",
                        "c1",
                        "organization",
                        "steel",
                        "unit",
                        "u1",
                        "name",
                        "晨光",
                        "edition",
                        "e1")
                .and("circle-member-joined", "circle", "c1", "person", "li", "duty", "LEADER")
                .and("circle-registration-applied", "circle", "c1", "year", 2026)
                .and(
                        "circle-registration-returned",
                        "circle",
                        "c1",
                        "year",
                        2026,
                        "reason",
                        "缺组员名单")
                .and(
                        "number-issued",
                        "register",
                        "r",
                        "organization",
                        "steel",
                        "year",
                        2026,
                        "kind",
                        "CIRCLE",
                        "subject",
                        "c1",
                        "ordinal",
                        1,
                        "number",
                        "QC-1")
                .and(
                        "circle-registered",
                        "circle",
                        "c1",
                        "organization",
                        "steel",
                        "unit",
                        "u1",
                        "name",
                        "晨光",
                        "year",
                        2026,
                        "number",
                        "QC-1",
                        "members",
                        1)
                .and(
                        "topic-applied",
                        "topic",
                        "t1",
                        "circle",
                        "c1",
                        "organization",
                        "steel",
                        "title",
                        "降低废品率",
                        "type",
                        "INNOVATION",
                        "reason",
                        "废品多",
                        "plannedFrom",
                        "2026-03-01")
                .and(
                        "activity-recorded",
                        "topic",
                        "t1",
                        "record",
                        "ar1",
                        "step",
                        "s1",
                        "heldOn",
                        "2026-03-02",
                        "attendance",
                        2)
                .and("activity-attended", "topic", "t1", "record", "ar1", "person", "li")
                .and(
                        "result-accepted",
                        "topic",
                        "t1",
                        "circle",
                        "c1",
                        "organization",
                        "steel",
                        "circleName",
                        "晨光",
                        "title",
                        "降低废品率",
                        "type",
                        "INNOVATION",
                        "authenticity",
                        "属实",
                        "effectiveness",
                        "有效")
                .and(
                        "contest-announced",
                        "contest",
                        "k1",
                        "organizer",
                        "city",
                        "season",
                        2026,
                        "tiers",
                        List.of(Map.of("code", "one", "title", "一等奖", "share", 1000)))
                .and(
                        "entry-submitted",
                        "entry",
                        "e1",
                        "contest",
                        "k1",
                        "organizer",
                        "city",
                        "recommenders",
                        List.of("district"),
                        "organization",
                        "steel",
                        "circle",
                        "c1",
                        "topic",
                        "t1")
                .and(
                        "entry-recommended",
                        "entry",
                        "e1",
                        "association",
                        "district",
                        "opinion",
                        "同意推荐")
                .and(
                        "entry-admitted",
                        "entry",
                        "e1",
                        "contest",
                        "k1",
                        "organizer",
                        "city",
                        "organization",
                        "steel",
                        "circle",
                        "c1",
                        "circleName",
                        "晨光",
                        "topic",
                        "t1",
                        "topicTitle",
                        "降低废品率",
                        "type",
                        "INNOVATION")
                .and("round-opened", "round", "r1", "contest", "k1", "organizer", "city")
                .and("expert-seated", "round", "r1", "seat", "s1", "expert", new Part.Erased<>())
                .and("entry-listed", "round", "r1", "entry", "e1", "scoring", "g1")
                .and("scoring-opened", "scoring", "g1", "round", "r1", "entry", "e1", "sheet", "p")
                .and("score-sheet-sealed", "scoring", "g1", "round", "r1", "sheetId", "x1")
                .and(
                        "expert-recused",
                        "scoring",
                        "g1",
                        "seat",
                        "s2",
                        "reason",
                        "DECLARED",
                        "explanation",
                        new Part.Withheld<>())
                .and("scoring-closed", "round", "r1")
                .and("round-revealed", "round", "r1")
                .and(
                        "score-sheet-revealed",
                        "scoring",
                        "g1",
                        "round",
                        "r1",
                        "sheetId",
                        "x1",
                        "seat",
                        "s1",
                        "points",
                        Map.of("cause", 2750),
                        "total",
                        8250,
                        "excludedFor",
                        null)
                .and(
                        "entry-scored",
                        "scoring",
                        "g1",
                        "round",
                        "r1",
                        "entry",
                        "e1",
                        "score",
                        8250,
                        "used",
                        List.of("x1"),
                        "dropped",
                        List.of(),
                        "excluded",
                        List.of())
                .and(
                        "entry-ranked",
                        "ranking",
                        "n1",
                        "round",
                        "r1",
                        "contest",
                        "k1",
                        "entry",
                        "e1",
                        "rank",
                        1,
                        "score",
                        8250)
                .and("award-list-opened", "awardList", "l1", "contest", "k1", "organizer", "city")
                .and(
                        "award-proposed",
                        "awardList",
                        "l1",
                        "contest",
                        "k1",
                        "place",
                        1,
                        "award",
                        "w1",
                        "entry",
                        "e1",
                        "rank",
                        1,
                        "score",
                        8250,
                        "tier",
                        "one")
                .and(
                        "award-proposed",
                        "awardList",
                        "l1",
                        "contest",
                        "k1",
                        "place",
                        2,
                        "award",
                        "w2",
                        "entry",
                        "e2",
                        "rank",
                        2,
                        "score",
                        8000,
                        "tier",
                        "one")
                .and(
                        "publicity-started",
                        "awardList",
                        "l1",
                        "contest",
                        "k1",
                        "from",
                        "2026-06-01T00:00:00Z",
                        "until",
                        "2026-06-08T00:00:00Z")
                .and(
                        "award-conferred",
                        "awardList",
                        "l1",
                        "contest",
                        "k1",
                        "place",
                        1,
                        "award",
                        "w1",
                        "entry",
                        "e1",
                        "tier",
                        "one");
    }

    private static <S extends State> S state(History history, Class<S> type) {
        return type.cast(history.state().orElseThrow());
    }

    private static List<String> names(History history) {
        return history.decisions().stream().map(Decision::name).toList();
    }

    @Test
    void a_circle_has_its_registration_its_members_and_its_topics() {
        var history = season().of(Kind.CIRCLE, "c1");
        assertThat(names(history))
                .containsExactly(
                        "circle-formed",
                        "circle-member-joined",
                        "circle-registration-applied",
                        "circle-registration-returned",
                        "number-issued",
                        "circle-registered",
                        "topic-applied",
                        "result-accepted",
                        "entry-submitted",
                        "entry-admitted");
        var circle = state(history, CircleState.class);
        assertThat(circle.status()).isEqualTo(Part.of(CircleState.Status.REGISTERED));
        assertThat(circle.name()).isEqualTo(Part.of("晨光"));
        assertThat(circle.year()).isEqualTo(Part.of(2026L));
        assertThat(circle.number()).isEqualTo(Part.of("QC-1"));
        assertThat(circle.members())
                .containsExactly(new CircleState.Member(Part.of("li"), Part.of(Duty.LEADER)));
        assertThat(circle.topics()).containsExactly("t1");
    }

    @Test
    void an_amended_circle_is_called_as_it_is_now_and_whoever_left_is_none_of_it() {
        var amended =
                season().and(
                                "circle-member-joined",
                                "circle",
                                "c1",
                                "person",
                                "wu",
                                "duty",
                                "MEMBER")
                        .and("circle-amended", "circle", "c1", "unit", "u2", "name", "晨曦")
                        .and(
                                "circle-member-joined",
                                "circle",
                                "c1",
                                "person",
                                "he",
                                "duty",
                                "MEMBER")
                        .and("circle-member-left", "circle", "c1", "person", "wu")
                        .and("circle-leader-changed", "circle", "c1", "person", "he");
        var circle = state(amended.of(Kind.CIRCLE, "c1"), CircleState.class);
        assertThat(circle.name()).isEqualTo(Part.of("晨曦"));
        assertThat(circle.unit()).isEqualTo(Part.of("u2"));
        assertThat(circle.members())
                .containsExactly(
                        new CircleState.Member(Part.of("li"), Part.of(Duty.MEMBER)),
                        new CircleState.Member(Part.of("he"), Part.of(Duty.LEADER)));
    }

    @Test
    void a_decision_says_who_for_whom_by_which_right_and_why() {
        var returned = season().of(Kind.CIRCLE, "c1").decisions().get(3);
        assertThat(returned.name()).isEqualTo("circle-registration-returned");
        assertThat(returned.service()).isEqualTo(Context.REGISTRATION);
        assertThat(returned.position()).isEqualTo(4);
        assertThat(returned.index()).isEqualTo(8);
        assertThat(returned.at()).isEqualTo(SampleRecord.START.plusSeconds(480));
        assertThat(returned.actor()).isEqualTo(Part.of("wang"));
        assertThat(returned.organization()).isEqualTo(Part.of("steel"));
        assertThat(returned.authority()).isEqualTo(Part.of("a7@2"));
        assertThat(returned.reason()).isEqualTo(Part.of("缺组员名单"));
        assertThat(returned.fields()).containsEntry("year", Part.of(2026));
    }

    @Test
    void grounds_stand_in_other_fields_too() {
        var season = season();
        assertThat(reason(season, Kind.ENTRY, "e1", "entry-recommended"))
                .isEqualTo(Part.of("同意推荐"));
        assertThat(reason(season, Kind.TOPIC, "t1", "result-accepted"))
                .isEqualTo(Part.of("属实 / 有效"));
        assertThat(reason(season, Kind.ENTRY, "e1", "expert-recused"))
                .isEqualTo(Part.of("DECLARED"));
        assertThat(reason(season, Kind.TOPIC, "t1", "topic-applied"))
                .isEqualTo(new Part.None<String>());
    }

    private static Part<String> reason(SampleRecord record, Kind kind, String id, String name) {
        return record.of(kind, id).decisions().stream()
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void as_of_a_position_nothing_later_is_known() {
        var returned = new AsOf.Entry(8);
        var circle = state(season().of(Kind.CIRCLE, "c1", returned), CircleState.class);
        assertThat(circle.status()).isEqualTo(Part.of(CircleState.Status.RETURNED));
        assertThat(circle.returnedFor()).isEqualTo(Part.of("缺组员名单"));
        assertThat(circle.number()).isEqualTo(new Part.Unknown<String>());
        assertThat(season().of(Kind.CIRCLE, "c1", new AsOf.Entry(4)).state()).isEmpty();
    }

    @Test
    void as_of_a_moment_the_moment_itself_is_included() {
        var at = SampleRecord.START.plusSeconds(480);
        var circle = state(season().of(Kind.CIRCLE, "c1", new AsOf.Moment(at)), CircleState.class);
        assertThat(circle.status()).isEqualTo(Part.of(CircleState.Status.RETURNED));
        var before = new AsOf.Moment(at.minusNanos(1));
        assertThat(state(season().of(Kind.CIRCLE, "c1", before), CircleState.class).status())
                .isEqualTo(Part.of(CircleState.Status.APPLIED));
    }

    @Test
    void a_topic_has_its_work_and_its_result() {
        var topic = state(season().of(Kind.TOPIC, "t1"), TopicState.class);
        assertThat(topic.status()).isEqualTo(Part.of(TopicState.Status.RESULT_ACCEPTED));
        assertThat(topic.type()).isEqualTo(Part.of(TopicType.INNOVATION));
        assertThat(topic.grounds()).isEqualTo(Part.of("废品多"));
        assertThat(topic.plannedFrom()).isEqualTo(Part.of(LocalDate.of(2026, 3, 1)));
        assertThat(topic.effectiveness()).isEqualTo(Part.of("有效"));
        assertThat(topic.entries()).containsExactly("e1");
        assertThat(topic.activities()).hasSize(1);
        var activity = topic.activities().getFirst();
        assertThat(activity.heldOn()).isEqualTo(Part.of(LocalDate.of(2026, 3, 2)));
        assertThat(activity.attended()).containsExactly("li");
        assertThat(activity.place()).isEqualTo(new Part.Withheld<String>());
    }

    @Test
    void an_entry_has_its_recommendations_its_sheets_its_rank_and_its_award() {
        var history = season().of(Kind.ENTRY, "e1");
        assertThat(names(history))
                .contains("score-sheet-sealed", "score-sheet-revealed", "expert-recused")
                .doesNotContain("award-list-opened", "round-revealed", "contest-announced");
        var entry = state(history, EntryState.class);
        assertThat(entry.status()).isEqualTo(Part.of(EntryState.Status.CONFERRED));
        assertThat(entry.recommenders()).isEqualTo(Part.of(List.of("district")));
        assertThat(entry.recommendations())
                .containsExactly(
                        new EntryState.Recommendation(Part.of("district"), Part.of("同意推荐")));
        assertThat(entry.award()).isEqualTo(Part.of("w1"));
        assertThat(entry.scorings()).hasSize(1);
        var scoring = entry.scorings().getFirst();
        assertThat(scoring.score()).isEqualTo(Part.of(8250L));
        assertThat(scoring.rank()).isEqualTo(Part.of(1L));
        assertThat(scoring.used()).isEqualTo(Part.of(List.of("x1")));
        assertThat(scoring.recused())
                .containsExactly(
                        new ScoringState.Recusal(
                                Part.of("s2"),
                                Part.of(RecusalReason.DECLARED),
                                new Part.Withheld<>(),
                                new Part.Withheld<>()));
        assertThat(scoring.sheets()).hasSize(1);
        var sheet = scoring.sheets().getFirst();
        assertThat(sheet.standing()).isEqualTo(Part.of(ScoringState.Sheet.Standing.REVEALED));
        assertThat(sheet.total()).isEqualTo(Part.of(8250L));
        assertThat(sheet.excludedFor()).isEqualTo(new Part.None<RecusalReason>());
    }

    @Test
    void before_the_reveal_a_sheet_is_sealed() {
        var entry = state(season().of(Kind.ENTRY, "e1", new AsOf.Entry(26)), EntryState.class);
        var sheet = entry.scorings().getFirst().sheets().getFirst();
        assertThat(sheet.standing()).isEqualTo(Part.of(ScoringState.Sheet.Standing.SEALED));
        assertThat(sheet.total()).isEqualTo(new Part.Unknown<Long>());
    }

    @Test
    void a_round_has_its_seats_and_what_became_of_its_entries() {
        var round = state(season().of(Kind.ROUND, "r1"), RoundState.class);
        assertThat(round.status()).isEqualTo(Part.of(RoundState.Status.REVEALED));
        assertThat(round.seats())
                .containsExactly(new RoundState.Seat(Part.of("s1"), new Part.Erased<>()));
        assertThat(round.entries())
                .containsExactly(
                        new RoundState.Listed("e1", Part.of("g1"), Part.of(8250L), Part.of(1L)));
    }

    @Test
    void an_award_has_its_publicity_and_not_the_other_awards() {
        var history = season().of(Kind.AWARD, "w1");
        assertThat(names(history))
                .containsExactly(
                        "award-list-opened",
                        "award-proposed",
                        "publicity-started",
                        "award-conferred");
        var award = state(history, AwardState.class);
        assertThat(award.status()).isEqualTo(Part.of(AwardState.Status.CONFERRED));
        assertThat(award.publicityUntil())
                .isEqualTo(Part.of(Instant.parse("2026-06-08T00:00:00Z")));
        assertThat(state(season().of(Kind.AWARD, "w2"), AwardState.class).status())
                .isEqualTo(Part.of(AwardState.Status.PUBLICISED));
    }

    @Test
    void a_contest_has_its_tiers_entries_and_awards() {
        var contest = state(season().of(Kind.CONTEST, "k1"), ContestState.class);
        assertThat(contest.tiers()).isEqualTo(Part.of(List.of(new Tier("one", "一等奖", 1000))));
        assertThat(contest.admitted()).containsExactly("e1");
        assertThat(contest.rounds()).containsExactly("r1");
        assertThat(contest.awards()).extracting("conferred").containsExactly(true, false);
        assertThat(contest.status()).isEqualTo(Part.of(ContestState.Status.PUBLICISED));
    }

    @Test
    void an_organization_has_its_units_and_memberships_and_not_its_circles() {
        var history = season().of(Kind.ORGANIZATION, "steel");
        assertThat(names(history)).doesNotContain("circle-formed", "entry-submitted");
        var steel = state(history, OrganizationState.class);
        assertThat(steel.status()).isEqualTo(Part.of(OrganizationState.Status.CONFIRMED));
        assertThat(steel.level()).isEqualTo(Part.of(Level.COMPANY));
        assertThat(steel.units())
                .containsExactly(
                        new OrganizationState.Unit(
                                Part.of("u1"), new Part.None<>(), Part.of("二车间")));
        assertThat(steel.memberships())
                .extracting("standing")
                .hasToString("[Clear[value=ACCEPTED]]");
        var city = state(season().of(Kind.ORGANIZATION, "city"), OrganizationState.class);
        assertThat(city.name()).isEqualTo(new Part.Unknown<String>());
        assertThat(city.memberships()).hasSize(1);
    }

    @Test
    void an_annual_plan_has_what_was_drafted_last() {
        var item =
                Map.of(
                        "activity",
                        "QUALITY_TRAINING",
                        "project",
                        "培训",
                        "budgetFen",
                        500_000,
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-12-31");
        var record =
                new SampleRecord()
                        .and("plan-drafted", "plan", "p1", "organization", "steel", "year", 2026)
                        .and("plan-submitted", "plan", "p1")
                        .and("plan-returned", "plan", "p1", "reason", "预算不足")
                        .and("plan-revised", "plan", "p1", "items", List.of(item));
        var plan = state(record.of(Kind.ANNUAL_PLAN, "p1"), AnnualPlanState.class);
        assertThat(plan.status()).isEqualTo(Part.of(AnnualPlanState.Status.DRAFTED));
        assertThat(plan.returnedFor()).isEqualTo(Part.of("预算不足"));
        assertThat(plan.items())
                .isEqualTo(
                        Part.of(
                                List.of(
                                        new PlanItem(
                                                ActivityType.QUALITY_TRAINING,
                                                "培训",
                                                500_000,
                                                LocalDate.of(2026, 1, 1),
                                                LocalDate.of(2026, 12, 31)))));
    }

    @Test
    void an_appointment_ends_for_a_reason_that_may_be_erased() {
        var record =
                new SampleRecord()
                        .and(
                                "appointed",
                                "appointment",
                                "a1",
                                "person",
                                "li",
                                "organization",
                                "steel",
                                "unit",
                                null,
                                "role",
                                "PROMOTER",
                                "from",
                                "2026-01-01T00:00:00Z",
                                "until",
                                null)
                        .and(
                                "appointment-ended",
                                "appointment",
                                "a1",
                                "at",
                                "2026-05-01T00:00:00Z",
                                "reason",
                                new Part.Erased<>());
        var history = record.of(Kind.APPOINTMENT, "a1");
        var appointment = state(history, AppointmentState.class);
        assertThat(appointment.status()).isEqualTo(Part.of(AppointmentState.Status.ENDED));
        assertThat(appointment.role()).isEqualTo(Part.of(Role.PROMOTER));
        assertThat(appointment.unit()).isEqualTo(new Part.None<String>());
        assertThat(appointment.endedFor()).isEqualTo(new Part.Erased<String>());
        assertThat(history.decisions().getLast().reason()).isEqualTo(new Part.Erased<String>());
    }

    @Test
    void who_sees_public_events_alone_knows_what_they_tell() {
        var seen = season().only("entry-admitted", "entry-scored", "scoring-opened");
        var circle = state(seen.of(Kind.CIRCLE, "c1"), CircleState.class);
        assertThat(circle.name()).isEqualTo(Part.of("晨光"));
        assertThat(circle.status()).isEqualTo(new Part.Unknown<CircleState.Status>());
        assertThat(circle.members()).isEmpty();
        assertThat(seen.of(Kind.ANNUAL_PLAN, "p1").state()).isEmpty();
    }

    @Test
    void what_was_known_is_not_lost_by_a_later_event_that_hides_it() {
        var record =
                new SampleRecord()
                        .and("plan-drafted", "plan", "p1", "organization", "steel", "year", 2026)
                        .and("plan-approved", "plan", "p1", "year", new Part.Withheld<>());
        var plan = state(record.of(Kind.ANNUAL_PLAN, "p1"), AnnualPlanState.class);
        assertThat(plan.year()).isEqualTo(Part.of(2026L));
        assertThat(plan.organization()).isEqualTo(Part.of("steel"));
        assertThat(plan.direction()).isEqualTo(new Part.Withheld<String>());
    }

    @Test
    void a_value_of_another_type_is_broken_and_stops_nothing() {
        var record = new SampleRecord().and("plan-approved", "plan", "p1", "year", "soon");
        var plan = state(record.of(Kind.ANNUAL_PLAN, "p1"), AnnualPlanState.class);
        assertThat(plan.year()).isEqualTo(new Part.Broken<Long>());
        assertThat(plan.status()).isEqualTo(Part.of(AnnualPlanState.Status.APPROVED));
    }

    @Test
    void the_same_from_a_list_and_page_by_page() {
        var season = season();
        for (var thing :
                List.of(
                        new Thing(Kind.ENTRY, "e1"),
                        new Thing(Kind.AWARD, "w2"),
                        new Thing(Kind.CONTEST, "k1"))) {
            var concern = History.concern(thing, season.events());
            assertThat(History.state(concern, season.events()))
                    .isEqualTo(season.of(thing.kind(), thing.id()).state());
        }
    }

    @Test
    void a_position_is_asked_for_by_service_and_number() {
        assertThat(AsOf.parse("review:42")).contains(new AsOf.Position(Context.REVIEW, 42));
        assertThat(AsOf.parse("2026-05-01T08:00:00Z"))
                .contains(new AsOf.Moment(Instant.parse("2026-05-01T08:00:00Z")));
        for (var wrong : List.of("", "42", "review:0", "review:-1", "nobody:1", "yesterday"))
            assertThat(AsOf.parse(wrong)).as(wrong).isEmpty();
        assertThatThrownBy(() -> season().of(Kind.ENTRY, "e1", AsOf.parse("award:1").orElseThrow()))
                .isInstanceOf(IllegalStateException.class);
    }
}
