package org.qunzhi.registration.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleCommand.ApplyForRegistration;
import org.qunzhi.registration.circle.CircleCommand.ApproveRegistration;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.CircleCommand.ReturnRegistration;
import org.qunzhi.registration.circle.CircleRefusal.AlreadyApplied;
import org.qunzhi.registration.circle.CircleRefusal.AlreadyRegistered;
import org.qunzhi.registration.circle.CircleRefusal.LeaderNotAmongMembers;
import org.qunzhi.registration.circle.CircleRefusal.ListedTwice;
import org.qunzhi.registration.circle.CircleRefusal.NotAmendable;
import org.qunzhi.registration.circle.CircleRefusal.NotAmongMembers;
import org.qunzhi.registration.circle.CircleRefusal.NotApplied;
import org.qunzhi.registration.circle.CircleRefusal.NotApproved;
import org.qunzhi.registration.circle.CircleRefusal.NotEmployed;
import org.qunzhi.registration.circle.CircleRefusal.NotItsPromoter;
import org.qunzhi.registration.circle.CircleRefusal.NotTheLeader;
import org.qunzhi.registration.circle.CircleRefusal.OwnCircle;
import org.qunzhi.registration.circle.CircleRefusal.UnitSettled;
import org.qunzhi.registration.circle.CircleRefusal.UnknownCircle;
import org.qunzhi.registration.circle.CircleRefusal.UnknownOrganization;
import org.qunzhi.registration.circle.CircleRefusal.UnknownUnit;
import org.qunzhi.registration.circle.CircleRefusal.WrongSize;
import org.qunzhi.registration.circle.CircleRefusal.YearNotOpen;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;

class CircleTest {
    static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    static final Acting LI = Acting.self("li");
    static final Acting WANG = Acting.self("wang");
    static final Acting STRANGER = Acting.self("stranger");
    static final Acting PROMOTER = promoter("zhao", "steel");
    private static final List<String> THREE = List.of("li", "wang", "chen");
    private static final Set<Class<?>> SEEN = new HashSet<>();

    static final List<CircleEvent> FORMED =
            List.of(
                    new CircleFormed("c1", "steel", "rolling", "攀登", "usual-size"),
                    new CircleMemberJoined("c1", "li", Duty.LEADER),
                    new CircleMemberJoined("c1", "wang", Duty.MEMBER),
                    new CircleMemberJoined("c1", "chen", Duty.MEMBER));
    static final CircleEvent APPLIED = new CircleRegistrationApplied("c1", 2026);
    static final CircleEvent APPROVED = new CircleRegistrationApproved("c1", "steel", 2026);
    static final CircleEvent REGISTERED =
            new CircleRegistered("c1", "steel", "rolling", "攀登", 2026, "2026-QC-0001", 3);
    static final CircleEvent RETURNED = new CircleRegistrationReturned("c1", 2026, "名单不全");
    static final List<CircleEvent> AMENDED =
            List.of(
                    new CircleAmended("c1", "casting", "攀登者", "usual-size"),
                    new CircleMemberLeft("c1", "wang"),
                    new CircleMemberJoined("c1", "sun", Duty.MEMBER),
                    new CircleLeaderChanged("c1", "chen"));
    static final Composition SAME = as("攀登", "rolling", "li", THREE, Set.copyOf(THREE));
    private static final RegisterCircle NUMBER = new RegisterCircle("c1", 2026, "2026-QC-0001");

    static Acting promoter(String person, String organization) {
        return new Acting(
                person, organization, null, Role.PROMOTER, "a1@0", Set.of("rolling", "casting"));
    }

    @Test
    void employees_form_a_circle_of_their_own_will() {
        assertThat(events(formed(), form(LI, "li", THREE))).containsExactlyElementsOf(FORMED);
    }

    @Test
    void any_member_may_form_it_and_name_another_as_leader() {
        assertThat(events(formed(), form(WANG, "li", THREE))).containsExactlyElementsOf(FORMED);
    }

    @Test
    void nobody_forms_a_circle_for_others() {
        assertThat(refusal(formed(), form(STRANGER, "li", THREE)))
                .isEqualTo(new NotAmongMembers("stranger"));
    }

    @Test
    void an_unknown_organization_has_no_circles() {
        var nowhere = new Workplace("nowhere", null, Set.of(), Set.copyOf(THREE));
        assertThat(refusal(formed(), form(LI, "li", THREE, nowhere, null)))
                .isEqualTo(new UnknownOrganization("nowhere"));
    }

    @Test
    void a_circle_belongs_to_a_unit_that_exists_or_to_the_whole() {
        var steel = new Workplace("steel", "某钢铁公司", Set.of(), Set.copyOf(THREE));
        assertThat(refusal(formed(), form(LI, "li", THREE, steel, "attic")))
                .isEqualTo(new UnknownUnit("steel", "attic"));
        assertThat(events(formed(), form(LI, "li", THREE, steel, null)).getFirst())
                .isEqualTo(new CircleFormed("c1", "steel", null, "攀登", "usual-size"));
    }

    @Test
    void the_leader_is_a_member() {
        assertThat(refusal(formed(), form(LI, "zhao", THREE)))
                .isEqualTo(new LeaderNotAmongMembers("zhao"));
    }

    @Test
    void nobody_is_listed_twice() {
        assertThat(refusal(formed(), form(LI, "li", List.of("li", "wang", "li", "wang"))))
                .isEqualTo(new ListedTwice(List.of("li", "wang")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11})
    void two_are_too_few_and_eleven_too_many(int members) {
        assertThat(refusal(formed(), form(LI, "li", people(members))))
                .isEqualTo(new WrongSize(members, 3, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10})
    void three_and_ten_make_a_circle(int members) {
        assertThat(events(formed(), form(LI, "li", people(members)))).hasSize(members + 1);
    }

    @Test
    void every_member_works_there_today() {
        var steel = new Workplace("steel", "某钢铁公司", Set.of("rolling"), Set.of("li", "chen"));
        assertThat(refusal(formed(), form(LI, "li", THREE, steel, "rolling")))
                .isEqualTo(new NotEmployed("steel", List.of("wang")));
    }

    @Test
    void the_leader_applies_for_this_year_or_the_next() {
        assertThat(events(formed(FORMED), apply(LI, 2026))).containsExactly(APPLIED);
        assertThat(events(formed(FORMED), apply(LI, 2027)))
                .containsExactly(new CircleRegistrationApplied("c1", 2027));
        assertThat(refusal(formed(FORMED), apply(LI, 2025)))
                .isEqualTo(new YearNotOpen(2025, 2026, 2027));
        assertThat(refusal(formed(FORMED), apply(LI, 2028)))
                .isEqualTo(new YearNotOpen(2028, 2026, 2027));
    }

    @Test
    void only_the_leader_applies_and_outsiders_learn_nothing() {
        assertThat(refusal(formed(FORMED), apply(WANG, 2026))).isEqualTo(new NotTheLeader("wang"));
        assertThat(refusal(formed(FORMED), apply(PROMOTER, 2026)))
                .isEqualTo(new NotTheLeader("zhao"));
        assertThat(refusal(formed(FORMED), apply(STRANGER, 2026)))
                .isEqualTo(new UnknownCircle("c1"));
    }

    @Test
    void a_circle_registers_once_a_year_and_every_year_again() {
        assertThat(refusal(formed(FORMED, APPLIED), apply(LI, 2026)))
                .isEqualTo(new AlreadyApplied(2026));
        assertThat(refusal(formed(FORMED, APPLIED, APPROVED), apply(LI, 2026)))
                .isEqualTo(new AlreadyRegistered(2026));
        var registered = formed(FORMED, APPLIED, APPROVED, REGISTERED);
        assertThat(refusal(registered, apply(LI, 2026))).isEqualTo(new AlreadyRegistered(2026));
        assertThat(events(registered, apply(LI, 2027)))
                .containsExactly(new CircleRegistrationApplied("c1", 2027));
    }

    @Test
    void the_promoter_who_reaches_its_unit_approves() {
        assertThat(events(formed(FORMED, APPLIED), approve(PROMOTER))).containsExactly(APPROVED);
    }

    @Test
    void a_promoter_of_another_enterprise_or_unit_learns_nothing() {
        var mill = promoter("qian", "mill");
        var casting =
                new Acting("sun", "steel", "casting", Role.PROMOTER, "a2@0", Set.of("casting"));
        var decider =
                new Acting("wu", "steel", null, Role.DECISION_MAKER, "a3@0", Set.of("rolling"));
        for (var other : List.of(mill, casting, decider, STRANGER)) {
            assertThat(refusal(formed(FORMED, APPLIED), approve(other)))
                    .isEqualTo(new UnknownCircle("c1"));
            assertThat(refusal(formed(FORMED, APPLIED), giveBack(other)))
                    .isEqualTo(new UnknownCircle("c1"));
        }
    }

    @Test
    void a_member_without_the_appointment_approves_nothing() {
        assertThat(refusal(formed(FORMED, APPLIED), approve(LI)))
                .isEqualTo(new NotItsPromoter("li"));
    }

    @Test
    void a_promoter_does_not_judge_the_circle_they_belong_to() {
        var member = promoter("chen", "steel");
        assertThat(refusal(formed(FORMED, APPLIED), approve(member)))
                .isEqualTo(new OwnCircle("chen"));
        assertThat(refusal(formed(FORMED, APPLIED), giveBack(member)))
                .isEqualTo(new OwnCircle("chen"));
    }

    @Test
    void only_an_application_that_waits_is_decided() {
        assertThat(refusal(formed(FORMED), approve(PROMOTER))).isEqualTo(new NotApplied(2026));
        assertThat(refusal(formed(FORMED, APPLIED, APPROVED), giveBack(PROMOTER)))
                .isEqualTo(new NotApplied(2026));
    }

    @Test
    void what_was_returned_may_be_applied_for_again() {
        assertThat(events(formed(FORMED, APPLIED), giveBack(PROMOTER))).containsExactly(RETURNED);
        assertThat(events(formed(FORMED, APPLIED, RETURNED), apply(LI, 2026)))
                .containsExactly(APPLIED);
    }

    @Test
    void the_leader_mends_what_was_returned() {
        var mended =
                as(
                        "攀登者",
                        "casting",
                        "chen",
                        List.of("li", "chen", "sun"),
                        Set.of("li", "chen", "sun"));
        assertThat(events(formed(FORMED, APPLIED, RETURNED), amend(LI, mended)))
                .containsExactlyElementsOf(AMENDED);
        var after = formed(FORMED, APPLIED, RETURNED, AMENDED);
        assertThat(refusal(after, apply(LI, 2026))).isEqualTo(new NotTheLeader("li"));
        assertThat(refusal(after, apply(WANG, 2026))).isEqualTo(new UnknownCircle("c1"));
        assertThat(events(after, apply(Acting.self("chen"), 2026))).containsExactly(APPLIED);
        assertThat(events(formed(FORMED, APPLIED, RETURNED, AMENDED, APPLIED, APPROVED), NUMBER))
                .containsExactly(
                        new CircleRegistered(
                                "c1", "steel", "casting", "攀登者", 2026, "2026-QC-0001", 3));
    }

    @Test
    void who_left_may_be_its_promoter() {
        var left = new CircleMemberLeft("c1", "wang");
        var again = formed(FORMED, APPLIED, RETURNED, left, APPLIED);
        assertThat(events(again, approve(promoter("wang", "steel")))).containsExactly(APPROVED);
    }

    @Test
    void only_its_leader_mends_it() {
        var returned = formed(FORMED, APPLIED, RETURNED);
        assertThat(refusal(returned, amend(WANG, SAME))).isEqualTo(new NotTheLeader("wang"));
        assertThat(refusal(returned, amend(PROMOTER, SAME))).isEqualTo(new NotTheLeader("zhao"));
        assertThat(refusal(returned, amend(STRANGER, SAME))).isEqualTo(new UnknownCircle("c1"));
    }

    @Test
    void nothing_changes_before_the_promoters_eyes_or_without_a_return() {
        var no = new NotAmendable("c1");
        var next = new CircleRegistrationApplied("c1", 2027);
        assertThat(refusal(formed(FORMED), amend(LI, SAME))).isEqualTo(no);
        assertThat(refusal(formed(FORMED, APPLIED, RETURNED, next), amend(LI, SAME))).isEqualTo(no);
        var agreed =
                formed(FORMED, next, RETURNED, new CircleRegistrationApproved("c1", "s", 2027));
        assertThat(refusal(agreed, amend(LI, SAME))).isEqualTo(no);
        assertThat(refusal(formed(FORMED, APPLIED, APPROVED, REGISTERED), amend(LI, SAME)))
                .isEqualTo(no);
    }

    @Test
    void a_circle_that_is_registered_stays_in_its_unit() {
        var next = new CircleRegistrationReturned("c1", 2027, "补充组员");
        var registered = formed(FORMED, APPLIED, APPROVED, REGISTERED, next);
        var elsewhere = as("攀登", null, "li", THREE, Set.copyOf(THREE));
        assertThat(refusal(registered, amend(LI, elsewhere))).isEqualTo(new UnitSettled("c1"));
        assertThat(events(registered, amend(LI, SAME)))
                .containsExactly(new CircleAmended("c1", "rolling", "攀登", "usual-size"));
    }

    @Test
    void what_is_wrong_with_a_form_is_said_at_once() {
        var wrong = as("攀登", "attic", "zhao", List.of("wang", "wang"), Set.of());
        var faults =
                List.<Refusal>of(
                        new UnknownUnit("steel", "attic"),
                        new NotAmongMembers("li"),
                        new LeaderNotAmongMembers("zhao"),
                        new ListedTwice(List.of("wang")),
                        new WrongSize(2, 3, 10),
                        new NotEmployed("steel", List.of("wang")));
        assertThat(refusals(formed(), new FormCircle("c1", LI, wrong))).isEqualTo(faults);
        assertThat(refusals(formed(FORMED, APPLIED, RETURNED), amend(LI, wrong))).isEqualTo(faults);
    }

    @Test
    void its_number_registers_it_once() {
        assertThat(events(formed(FORMED, APPLIED, APPROVED), NUMBER)).containsExactly(REGISTERED);
        assertThat(events(formed(FORMED, APPLIED, APPROVED, REGISTERED), NUMBER)).isEmpty();
        assertThat(refusal(formed(FORMED, APPLIED), NUMBER)).isEqualTo(new NotApproved(2026));
    }

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        assertThat(SEEN)
                .contains(CircleEvent.class.getPermittedSubclasses())
                .contains(CircleRefusal.class.getPermittedSubclasses());
    }

    static Circle formed(Object... history) {
        var circle = Circle.NONE;
        for (var part : history) {
            var events = part instanceof List<?> many ? many : List.of(part);
            for (var event : events) circle = circle.after((CircleEvent) event);
        }
        return circle;
    }

    static FormCircle form(Acting by, String leader, List<String> members) {
        return new FormCircle(
                "c1", by, as("攀登", "rolling", leader, members, new HashSet<>(members)));
    }

    static AmendCircle amend(Acting by, Composition as) {
        return new AmendCircle("c1", by, as);
    }

    private static Composition as(
            String name,
            @Nullable String unit,
            String leader,
            List<String> members,
            Set<String> employees) {
        var steel = new Workplace("steel", "某钢铁公司", Set.of("rolling", "casting"), employees);
        return new Composition(steel, unit, name, leader, members, CircleSize.usual());
    }

    private static FormCircle form(
            Acting by,
            String leader,
            List<String> members,
            Workplace workplace,
            @Nullable String unit) {
        var as = new Composition(workplace, unit, "攀登", leader, members, CircleSize.usual());
        return new FormCircle("c1", by, as);
    }

    static ApplyForRegistration apply(Acting by, int year) {
        return new ApplyForRegistration("c1", by, year, Renewal.yearly());
    }

    static ApproveRegistration approve(Acting by) {
        return new ApproveRegistration("c1", by, 2026);
    }

    private static ReturnRegistration giveBack(Acting by) {
        return new ReturnRegistration("c1", by, 2026, "名单不全");
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> i == 0 ? "li" : "p" + i).toList();
    }

    private static List<CircleEvent> events(Circle circle, CircleCommand command) {
        var decision = circle.decide(command, NOON);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        var events = ((Decision.Accepted<CircleEvent>) decision).events();
        events.forEach(event -> SEEN.add(event.getClass()));
        events.forEach(circle::after);
        return events;
    }

    private static List<? extends Refusal> refusals(Circle circle, CircleCommand command) {
        var decision = (Decision.Refused<CircleEvent>) circle.decide(command, NOON);
        return ((Refusals) decision.refusal()).each();
    }

    private static Refusal refusal(Circle circle, CircleCommand command) {
        var decision = circle.decide(command, NOON);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        var refusal = ((Decision.Refused<CircleEvent>) decision).refusal();
        SEEN.add(refusal.getClass());
        return refusal;
    }
}
