package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunzhi.audit.logkey.LogKeyringDeciders;
import org.qunzhi.audit.streamlist.StreamListingDeciders;
import org.qunzhi.auditor.decisions.Right;
import org.qunzhi.auditor.decisions.Rights;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.awardlist.AwardListDeciders;
import org.qunzhi.award.contest.ContestDeciders;
import org.qunzhi.award.entry.EntryDeciders;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.plan.annualplan.AnnualPlanDeciders;
import org.qunzhi.plan.appointment.AppointmentDeciders;
import org.qunzhi.plan.erasure.ErasureDeciders;
import org.qunzhi.plan.membership.MembershipDeciders;
import org.qunzhi.plan.organization.OrganizationDeciders;
import org.qunzhi.plan.person.PersonDeciders;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.circle.CircleDeciders;
import org.qunzhi.registration.numbering.NumberingDeciders;
import org.qunzhi.registration.topic.TopicDeciders;
import org.qunzhi.review.ranking.RankingDeciders;
import org.qunzhi.review.round.RoundDeciders;
import org.qunzhi.review.scoring.ScoringDeciders;

/** The auditor's rights are those that the rule books give: neither wider nor narrower. */
class RightsTest {
    private static final Deciders TRIED = played();

    private static Deciders played() {
        var deciders = new Deciders();
        Stream.<Consumer<Deciders>>of(
                        OrganizationDeciders::play,
                        MembershipDeciders::play,
                        PersonDeciders::play,
                        AppointmentDeciders::play,
                        ErasureDeciders::play,
                        AnnualPlanDeciders::play,
                        CircleDeciders::play,
                        NumberingDeciders::play,
                        TopicDeciders::play,
                        RoundDeciders::play,
                        ScoringDeciders::play,
                        RankingDeciders::play,
                        ContestDeciders::play,
                        EntryDeciders::play,
                        AwardListDeciders::play,
                        StreamListingDeciders::play,
                        LogKeyringDeciders::play)
                .forEach(book -> book.accept(deciders));
        return deciders;
    }

    @Test
    void whoever_a_rule_book_lets_decide_an_event_has_the_auditor_s_right_to_it_and_nobody_else() {
        var rights = new TreeMap<String, Set<String>>();
        for (var context : Context.values())
            for (var event : context.events().keySet()) rights.put(event, deciders(event));

        assertThat(TRIED.byEvent()).containsExactlyEntriesOf(rights);
    }

    @Test
    void everything_that_a_rule_book_takes_was_tried() {
        assertThat(TRIED.commands().stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void the_roles_are_those_whose_appointment_alone_is_enough() {
        TRIED.byEvent()
                .forEach(
                        (event, who) -> {
                            var roles =
                                    Arrays.stream(Role.values())
                                            .filter(role -> who.contains(Deciders.whole(role)))
                                            .collect(Collectors.toSet());
                            assertThat(Rights.roles(event)).as(event).isEqualTo(roles);
                        });
    }

    @Test
    void a_rule_book_that_lets_others_decide_is_found() {
        var deciders = new Deciders();
        deciders.ask("", (String _, Acting by) -> byTheChair(by), (String _, RoundEvent _) -> "")
                .then(Deciders.unit(Role.CHAIR), by -> by);

        assertThat(deciders.byEvent())
                .containsExactly(Map.entry("scoring-closed", Set.of(Deciders.unit(Role.CHAIR))));
        assertThat(deciders("scoring-closed")).doesNotContain(Deciders.unit(Role.CHAIR));
    }

    private static Decision<RoundEvent> byTheChair(Acting by) {
        return by.is(Role.CHAIR, Deciders.HOUSE) && Deciders.UNIT.equals(by.unit())
                ? Decision.accepted(new ScoringClosed("r1"))
                : Decision.nothing();
    }

    private static Set<String> deciders(String event) {
        return Rights.of(event).stream()
                .flatMap(RightsTest::deciders)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> deciders(Right right) {
        return switch (right) {
            case Right.Appointed(var roles, var reach) ->
                    roles.stream().flatMap(role -> deciders(role, reach));
            case Right.Own() -> Stream.of(Deciders.SELF);
            case Right.Employed(), Right.Member() -> Stream.of(Deciders.LEADER, Deciders.MEMBER);
            case Right.Leading() -> Stream.of(Deciders.LEADER);
            case Right.Seated() -> Stream.of(Deciders.SEATED);
            case Right.Genesis() -> Stream.of(Deciders.GENESIS);
            case Right.FollowsFrom _ -> Stream.of(Deciders.PLATFORM);
            case Right.OfTheLog() -> Stream.of(Deciders.LOG);
        };
    }

    /** Of a decision-maker's appointment all of it is asked where of a promoter's a unit is. */
    private static Stream<String> deciders(Role role, Right.Reach reach) {
        return switch (reach) {
            case ANYWHERE ->
                    Stream.of(Deciders.whole(role), Deciders.unit(role), Deciders.otherUnit(role));
            case WHOLE -> Stream.of(Deciders.whole(role));
            case UNIT ->
                    role == Role.DECISION_MAKER
                            ? Stream.of(Deciders.whole(role))
                            : Stream.of(Deciders.whole(role), Deciders.unit(role));
        };
    }

    /** What the rule books of all services take: the first parameter of what decides. */
    private static Set<String> commands() {
        return Product.classes().stream()
                .filter(type -> Product.SERVICES.contains(Product.module(type)))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("decide"))
                .filter(method -> method.getRawReturnType().isEquivalentTo(Decision.class))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .filter(JavaClass::isInterface)
                .flatMap(vocabulary -> vocabulary.getSubclasses().stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
