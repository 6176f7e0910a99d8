package org.qunzhi.registration.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Refusal;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.registration.circle.KnownCircle.YearOfCircle;
import org.qunzhi.registration.circle.RegistrationState;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.Proposal;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;
import org.qunzhi.registration.topic.TopicRefusal.AttendeesNotMembers;
import org.qunzhi.registration.topic.TopicRefusal.CircleNotRegistered;
import org.qunzhi.registration.topic.TopicRefusal.EndsBeforeItBegins;
import org.qunzhi.registration.topic.TopicRefusal.HeldBeforeRegistration;
import org.qunzhi.registration.topic.TopicRefusal.HeldInTheFuture;
import org.qunzhi.registration.topic.TopicRefusal.NoResult;
import org.qunzhi.registration.topic.TopicRefusal.NotAMember;
import org.qunzhi.registration.topic.TopicRefusal.NotApplied;
import org.qunzhi.registration.topic.TopicRefusal.NotApproved;
import org.qunzhi.registration.topic.TopicRefusal.NotInProgress;
import org.qunzhi.registration.topic.TopicRefusal.NotItsPromoter;
import org.qunzhi.registration.topic.TopicRefusal.NotReturned;
import org.qunzhi.registration.topic.TopicRefusal.NotTheLeader;
import org.qunzhi.registration.topic.TopicRefusal.OwnTopic;
import org.qunzhi.registration.topic.TopicRefusal.StepsWithoutRecord;
import org.qunzhi.registration.topic.TopicRefusal.TitleTaken;
import org.qunzhi.registration.topic.TopicRefusal.UnknownCircle;
import org.qunzhi.registration.topic.TopicRefusal.UnknownStep;
import org.qunzhi.registration.topic.TopicRefusal.UnknownTopic;
import org.qunzhi.rules.registration.Steps;

class TopicTest {
    /** Already the 21st in China. */
    static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate REGISTERED_ON = LocalDate.of(2026, 11, 10);
    private static final Steps STEPS = Steps.threeChains();
    static final Acting LI = Acting.self("li");
    private static final Acting WANG = Acting.self("wang");
    private static final Acting STRANGER = Acting.self("stranger");
    static final Acting ZHAO = promoter("zhao", "steel");
    private static final Acting CHEN = promoter("chen", "steel");
    private static final Acting OTHER = promoter("qian", "mill");
    private static final Set<Class<?>> SEEN = new HashSet<>();

    static final KnownCircle CIRCLE =
            circle(new YearOfCircle(2026, RegistrationState.REGISTERED, "2026-QC-0001", null));
    private static final Proposal PROPOSAL = proposal("降低轧辊消耗");
    static final TopicApplied APPLIED = applied(PROPOSAL, TopicType.INNOVATION);
    static final TopicApproved APPROVED = new TopicApproved("t1", "steel", 2026);
    private static final TopicReturned RETURNED = new TopicReturned("t1", "目标不明");
    static final TopicRegistered REGISTERED =
            new TopicRegistered(
                    "t1",
                    "c1",
                    "steel",
                    "降低轧辊消耗",
                    TopicType.INNOVATION,
                    "2026-KT-0001",
                    REGISTERED_ON);
    private static final ResultSubmitted SUBMITTED =
            new ResultSubmitted("t1", "研制成功", "消耗下降 12%", 125_000_00L);
    private static final ResultReturned RESULT_RETURNED = new ResultReturned("t1", "缺数据");
    private static final ResultAccepted ACCEPTED =
            new ResultAccepted(
                    "t1", "c1", "steel", "攀登", "降低轧辊消耗", TopicType.INNOVATION, "属实", "有效");

    @ParameterizedTest
    @EnumSource
    void the_leader_applies_and_the_application_names_the_steps(TopicType type) {
        assertThat(events(Topic.NONE, apply(LI, CIRCLE, type, PROPOSAL, Set.of())))
                .containsExactly(applied(PROPOSAL, type));
        assertThat(applied(PROPOSAL, type).steps()).isEqualTo(STEPS.codes(type));
    }

    @Test
    void only_the_leader_applies() {
        assertThat(refusal(Topic.NONE, apply(WANG))).isEqualTo(new NotTheLeader("wang"));
        assertThat(refusal(Topic.NONE, apply(ZHAO))).isEqualTo(new NotTheLeader("zhao"));
        assertThat(refusal(Topic.NONE, apply(STRANGER))).isEqualTo(new UnknownTopic("t1"));
    }

    @Test
    void the_circle_is_registered_before_its_topic() {
        var lastYear = new YearOfCircle(2025, RegistrationState.REGISTERED, "2025-QC-0001", null);
        var waiting = new YearOfCircle(2026, RegistrationState.APPROVED, null, null);
        assertThat(
                        refusal(
                                Topic.NONE,
                                apply(
                                        LI,
                                        circle(lastYear, waiting),
                                        TopicType.INNOVATION,
                                        PROPOSAL,
                                        Set.of())))
                .isEqualTo(new CircleNotRegistered("c1", 2026));
    }

    @Test
    void a_title_is_used_once_in_an_organization() {
        assertThat(
                        refusal(
                                Topic.NONE,
                                apply(LI, CIRCLE, TopicType.INNOVATION, PROPOSAL, Set.of("t9"))))
                .isEqualTo(new TitleTaken("降低轧辊消耗"));
    }

    @Test
    void a_plan_does_not_end_before_it_begins() {
        var backwards = new Proposal("题", "由", "标", TODAY, TODAY.minusDays(1));
        assertThat(
                        refusal(
                                Topic.NONE,
                                apply(LI, CIRCLE, TopicType.INNOVATION, backwards, Set.of())))
                .isEqualTo(new EndsBeforeItBegins(TODAY, TODAY.minusDays(1)));
    }

    @Test
    void the_promoter_approves_or_returns_what_was_applied_for() {
        assertThat(events(after(APPLIED), approve(ZHAO))).containsExactly(APPROVED);
        assertThat(events(after(APPLIED), giveBack(ZHAO))).containsExactly(RETURNED);
        assertThat(refusal(after(APPLIED, APPROVED), approve(ZHAO)))
                .isEqualTo(new NotApplied("t1"));
        assertThat(refusal(after(APPLIED, RETURNED), giveBack(ZHAO)))
                .isEqualTo(new NotApplied("t1"));
    }

    @Test
    void nobody_judges_their_own_and_another_enterprise_learns_nothing() {
        for (var decision :
                List.of(
                        new Judged(this::approve, after(APPLIED)),
                        new Judged(this::giveBack, after(APPLIED)),
                        new Judged(this::accept, worked(SUBMITTED)),
                        new Judged(this::returnResult, worked(SUBMITTED)))) {
            assertThat(refusal(decision.topic(), decision.by(CHEN)))
                    .isEqualTo(new OwnTopic("chen"));
            assertThat(refusal(decision.topic(), decision.by(LI)))
                    .isEqualTo(new NotItsPromoter("li"));
            assertThat(refusal(decision.topic(), decision.by(OTHER)))
                    .isEqualTo(new UnknownTopic("t1"));
        }
    }

    @Test
    void a_returned_topic_may_be_applied_for_again_under_its_own_title_or_another() {
        var better = proposal("轧辊在线检测装置的研制");
        assertThat(events(after(APPLIED, RETURNED), again(LI, PROPOSAL, Set.of("t1"))))
                .containsExactly(APPLIED);
        assertThat(events(after(APPLIED, RETURNED), again(LI, better, Set.of())))
                .containsExactly(applied(better, TopicType.INNOVATION));
        assertThat(refusal(after(APPLIED, RETURNED), again(LI, better, Set.of("t2"))))
                .isEqualTo(new TitleTaken(better.title()));
        assertThat(refusal(after(APPLIED, RETURNED), again(WANG, better, Set.of())))
                .isEqualTo(new NotTheLeader("wang"));
        assertThat(refusal(after(APPLIED), again(LI, better, Set.of())))
                .isEqualTo(new NotReturned("t1"));
    }

    @Test
    void its_number_registers_it_once_on_the_day_it_comes() {
        var number = new RegisterTopic("t1", "2026-KT-0001");
        var today =
                new TopicRegistered(
                        "t1", "c1", "steel", "降低轧辊消耗", TopicType.INNOVATION, "2026-KT-0001", TODAY);
        assertThat(events(after(APPLIED, APPROVED), number)).containsExactly(today);
        assertThat(events(after(APPLIED, APPROVED, REGISTERED), number)).isEmpty();
        assertThat(events(worked(SUBMITTED), number)).isEmpty();
        assertThat(refusal(after(APPLIED), number)).isEqualTo(new NotApproved("t1"));
    }

    @Test
    void a_member_records_an_activity_and_who_attended() {
        var first = Dispatcher.idFrom("activity", "t1", "1");
        assertThat(events(registered(), activity(WANG, "select-topic", TODAY, "wang", "li")))
                .containsExactly(
                        new ActivityRecorded("t1", first, "select-topic", TODAY, "轧钢车间", "头脑风暴", 2),
                        new ActivityAttended("t1", first, "li"),
                        new ActivityAttended("t1", first, "wang"));
    }

    @Test
    void each_record_has_an_id_of_its_own() {
        var second = Dispatcher.idFrom("activity", "t1", "2");
        var once = after(APPLIED, APPROVED, REGISTERED, recorded("select-topic", 1));
        assertThat(events(once, activity(WANG, "select-topic", TODAY, "li")))
                .contains(new ActivityAttended("t1", second, "li"));
    }

    @Test
    void only_members_record() {
        assertThat(refusal(registered(), activity(ZHAO, "select-topic", TODAY, "li")))
                .isEqualTo(new NotAMember("zhao"));
        assertThat(refusal(registered(), activity(OTHER, "select-topic", TODAY, "li")))
                .isEqualTo(new UnknownTopic("t1"));
    }

    @Test
    void registration_comes_before_work() {
        assertThat(events(registered(), activity(LI, "select-topic", REGISTERED_ON, "li")))
                .hasSize(2);
        var dayBefore = REGISTERED_ON.minusDays(1);
        assertThat(refusal(registered(), activity(LI, "select-topic", dayBefore, "li")))
                .isEqualTo(new HeldBeforeRegistration(dayBefore, REGISTERED_ON));
        for (var topic : List.of(after(APPLIED), after(APPLIED, APPROVED), worked(SUBMITTED)))
            assertThat(refusal(topic, activity(LI, "select-topic", TODAY, "li")))
                    .isEqualTo(new NotInProgress("t1"));
    }

    @Test
    void nothing_is_recorded_ahead() {
        var tomorrow = TODAY.plusDays(1);
        assertThat(refusal(registered(), activity(LI, "select-topic", tomorrow, "li")))
                .isEqualTo(new HeldInTheFuture(tomorrow, TODAY));
    }

    @Test
    void a_step_is_one_of_the_topics_type() {
        assertThat(refusal(registered(), activity(LI, "analyse-causes", TODAY, "li")))
                .isEqualTo(new UnknownStep("analyse-causes", STEPS.codes(TopicType.INNOVATION)));
    }

    @Test
    void who_attends_is_a_member() {
        assertThat(refusal(registered(), activity(LI, "select-topic", TODAY, "li", "zhao", "anna")))
                .isEqualTo(new AttendeesNotMembers(List.of("anna", "zhao")));
        assertThatThrownBy(() -> activity(LI, "select-topic", TODAY)).hasMessage("nobody attended");
    }

    @Test
    void the_leader_hands_in_the_result_when_every_step_has_a_record() {
        assertThat(events(worked(), result(LI))).containsExactly(SUBMITTED);
        assertThat(refusal(worked(), result(WANG))).isEqualTo(new NotTheLeader("wang"));
        assertThat(refusal(worked(SUBMITTED), result(LI))).isEqualTo(new NotInProgress("t1"));
        assertThat(refusal(after(APPLIED), result(LI))).isEqualTo(new NotInProgress("t1"));
        assertThatThrownBy(() -> new SubmitResult("t1", LI, CIRCLE, "果", "效", -1, List.of()))
                .hasMessage("negative benefit");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_result_is_handed_in_if_and_only_if_no_step_is_without_record(int seed) {
        var chance = new Random(seed);
        var codes = STEPS.codes(TopicType.INNOVATION);
        var missing = codes.stream().filter(step -> chance.nextInt(4) == 0).toList();
        var topic = after(APPLIED, APPROVED, REGISTERED);
        var shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, chance);
        int record = 0;
        for (var step : shuffled)
            if (!missing.contains(step)) topic = topic.after(recorded(step, ++record));

        if (missing.isEmpty()) assertThat(events(topic, result(LI))).containsExactly(SUBMITTED);
        else assertThat(refusal(topic, result(LI))).isEqualTo(new StepsWithoutRecord(missing));
    }

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    @Test
    void the_promoter_accepts_or_returns_what_was_handed_in() {
        assertThat(events(worked(SUBMITTED), accept(ZHAO))).containsExactly(ACCEPTED);
        assertThat(events(worked(SUBMITTED), returnResult(ZHAO))).containsExactly(RESULT_RETURNED);
        for (var topic : List.of(worked(), worked(SUBMITTED, ACCEPTED))) {
            assertThat(refusal(topic, accept(ZHAO))).isEqualTo(new NoResult("t1"));
            assertThat(refusal(topic, returnResult(ZHAO))).isEqualTo(new NoResult("t1"));
        }
    }

    @Test
    void after_a_returned_result_work_goes_on() {
        var back = worked(SUBMITTED, RESULT_RETURNED);
        assertThat(events(back, activity(LI, "check-effect", TODAY, "li"))).hasSize(2);
        assertThat(events(back, result(LI))).containsExactly(SUBMITTED);
    }

    @Test
    void members_of_another_circle_are_a_defect_and_no_refusal() {
        var other = new KnownCircle("c2", "steel", "rolling", "他组", "li", List.of("li"), List.of());
        var topic = registered();
        var command =
                new RecordActivity(
                        "t1", LI, other, "select-topic", TODAY, "处", "事", Set.of("li"), List.of());
        assertThatThrownBy(() -> topic.decide(command, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        // An unknown circle leaves nothing to decide: the API refuses it, and TopicsTest proves it.
        var refusals = new HashSet<>(List.of(TopicRefusal.class.getPermittedSubclasses()));
        refusals.remove(UnknownCircle.class);
        // Nor does a file that is not theirs to attach: AttachmentHttpTest.
        refusals.remove(TopicRefusal.UnknownAttachments.class);
        assertThat(SEEN).contains(TopicEvent.class.getPermittedSubclasses()).containsAll(refusals);
    }

    private interface Judgement {
        TopicCommand by(Acting acting);
    }

    private record Judged(Judgement judgement, Topic topic) {
        TopicCommand by(Acting acting) {
            return judgement.by(acting);
        }
    }

    static Acting promoter(String person, String organization) {
        return new Acting(person, organization, null, Role.PROMOTER, "a1@0", Set.of("rolling"));
    }

    private static KnownCircle circle(YearOfCircle... years) {
        return new KnownCircle(
                "c1",
                "steel",
                "rolling",
                "攀登",
                "li",
                List.of("li", "wang", "chen"),
                List.of(years));
    }

    private static Proposal proposal(String title) {
        return new Proposal(title, "上级要求", "消耗下降 10%", TODAY, TODAY.plusMonths(6));
    }

    private static TopicApplied applied(Proposal proposal, TopicType type) {
        return new TopicApplied(
                "t1",
                "c1",
                "steel",
                "rolling",
                proposal.title(),
                type,
                proposal.reason(),
                proposal.goal(),
                proposal.plannedFrom(),
                proposal.plannedUntil(),
                2026,
                "three-chains",
                STEPS.codes(type));
    }

    static ActivityRecorded recorded(String step, int record) {
        return new ActivityRecorded("t1", "r" + record, step, TODAY, "轧钢车间", "头脑风暴", 1);
    }

    private static Topic after(TopicEvent... history) {
        var topic = Topic.NONE;
        for (var event : history) topic = topic.after(event);
        return topic;
    }

    private static Topic registered() {
        return after(APPLIED, APPROVED, REGISTERED);
    }

    /** Registered, with a record of each step; then {@code more}. */
    private static Topic worked(TopicEvent... more) {
        var topic = registered();
        int record = 0;
        for (var step : APPLIED.steps()) topic = topic.after(recorded(step, ++record));
        for (var event : more) topic = topic.after(event);
        return topic;
    }

    static ApplyForTopic apply(Acting by) {
        return apply(by, CIRCLE, TopicType.INNOVATION, PROPOSAL, Set.of());
    }

    private static ApplyForTopic apply(
            Acting by, KnownCircle circle, TopicType type, Proposal proposal, Set<String> same) {
        return new ApplyForTopic("t1", by, circle, type, proposal, same, STEPS);
    }

    private static ApplyAgain again(Acting by, Proposal proposal, Set<String> same) {
        return new ApplyAgain("t1", by, CIRCLE, proposal, same, STEPS);
    }

    private TopicCommand approve(Acting by) {
        return new ApproveTopic("t1", by, CIRCLE);
    }

    private TopicCommand giveBack(Acting by) {
        return new ReturnTopic("t1", by, CIRCLE, "目标不明");
    }

    private TopicCommand accept(Acting by) {
        return new AcceptResult("t1", by, CIRCLE, "属实", "有效");
    }

    private TopicCommand returnResult(Acting by) {
        return new ReturnResult("t1", by, CIRCLE, "缺数据");
    }

    static RecordActivity activity(Acting by, String step, LocalDate heldOn, String... who) {
        return new RecordActivity(
                "t1", by, CIRCLE, step, heldOn, "轧钢车间", "头脑风暴", Set.of(who), List.of());
    }

    private static SubmitResult result(Acting by) {
        return new SubmitResult("t1", by, CIRCLE, "研制成功", "消耗下降 12%", 125_000_00L, List.of());
    }

    private static List<TopicEvent> events(Topic topic, TopicCommand command) {
        var decision = topic.decide(command, NOW);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        var events = ((Decision.Accepted<TopicEvent>) decision).events();
        events.forEach(event -> SEEN.add(event.getClass()));
        events.forEach(topic::after);
        return events;
    }

    private static Refusal refusal(Topic topic, TopicCommand command) {
        var decision = topic.decide(command, NOW);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        var refusal = ((Decision.Refused<TopicEvent>) decision).refusal();
        SEEN.add(refusal.getClass());
        return refusal;
    }
}
