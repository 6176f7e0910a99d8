package org.qunzhi.plan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipCommand.DeclineMembership;
import org.qunzhi.plan.membership.MembershipCommand.OpenPromotionPath;
import org.qunzhi.plan.membership.MembershipCommand.RequestMembership;
import org.qunzhi.plan.membership.MembershipRefusal.AlreadyDecided;
import org.qunzhi.plan.membership.MembershipRefusal.AlreadyOpen;
import org.qunzhi.plan.membership.MembershipRefusal.NoRight;
import org.qunzhi.plan.membership.MembershipRefusal.NotAccepted;
import org.qunzhi.plan.membership.MembershipRefusal.NotUpward;
import org.qunzhi.plan.membership.MembershipRefusal.PathAlreadyOpen;
import org.qunzhi.plan.membership.MembershipRefusal.UnknownAssociation;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

class MembershipTest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Acting MEMBER = as("wang", DECISION_MAKER, "mill");
    static final Acting SECRETARY_OF_CITY = as("li", SECRETARY, "city");
    static final MembershipEvent REQUESTED = new MembershipRequested("m1", "mill", "city");
    static final MembershipEvent ACCEPTED = new MembershipAccepted("m1", "mill", "city");
    static final MembershipEvent DECLINED = new MembershipDeclined("m1", "mill", "city", "满员");
    static final MembershipEvent OPENED = new PromotionPathOpened("m1", "mill", "city");
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(MembershipEvent.class, MembershipRefusal.class);
    }

    static List<MembershipEvent> accept(List<MembershipEvent> given, MembershipCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<MembershipEvent> given, MembershipCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Decision<MembershipEvent> decide(
            List<MembershipEvent> given, MembershipCommand command) {
        var membership = Membership.NONE;
        for (var event : given) membership = membership.after(event);
        return membership.decide(command, NOW);
    }

    static RequestMembership request(Acting acting) {
        return new RequestMembership("m1", acting, "city", true, false);
    }

    static OpenPromotionPath path(Level member, Level association) {
        return new OpenPromotionPath("m1", SECRETARY_OF_CITY, member, association, false);
    }

    @Test
    void a_decision_maker_asks_for_the_own_organisation() {
        assertThat(accept(List.of(), request(MEMBER))).containsExactly(REQUESTED);
        assertThat(refuse(List.of(), request(as("qian", PROMOTER, "mill"))))
                .isEqualTo(new NoRight());
        assertThat(refuse(List.of(), request(Acting.self("wang")))).isEqualTo(new NoRight());
    }

    @Test
    void there_must_be_an_association_and_no_other_request() {
        assertThat(refuse(List.of(), new RequestMembership("m1", MEMBER, "city", false, false)))
                .isEqualTo(new UnknownAssociation("city"));
        assertThat(refuse(List.of(), new RequestMembership("m1", MEMBER, "city", true, true)))
                .isEqualTo(new AlreadyOpen("city"));
    }

    @Test
    void the_association_accepts_or_declines_once() {
        var given = List.of(REQUESTED);
        assertThat(accept(given, new AcceptMembership("m1", SECRETARY_OF_CITY)))
                .containsExactly(ACCEPTED);
        assertThat(accept(given, new AcceptMembership("m1", as("he", DECISION_MAKER, "city"))))
                .containsExactly(ACCEPTED);
        assertThat(accept(given, new DeclineMembership("m1", SECRETARY_OF_CITY, "满员")))
                .containsExactly(DECLINED);

        for (var decided : List.of(ACCEPTED, DECLINED)) {
            var after = List.of(REQUESTED, decided);
            assertThat(refuse(after, new AcceptMembership("m1", SECRETARY_OF_CITY)))
                    .isEqualTo(new AlreadyDecided());
            assertThat(refuse(after, new DeclineMembership("m1", SECRETARY_OF_CITY, "late")))
                    .isEqualTo(new AlreadyDecided());
        }
    }

    @Test
    void nobody_but_the_association_decides() {
        for (var acting : List.of(MEMBER, as("li", SECRETARY, "other"), Acting.self("li"))) {
            assertThat(refuse(List.of(REQUESTED), new AcceptMembership("m1", acting)))
                    .isEqualTo(new NoRight());
            assertThat(refuse(List.of(REQUESTED), new DeclineMembership("m1", acting, "no")))
                    .isEqualTo(new NoRight());
            assertThat(
                            refuse(
                                    List.of(REQUESTED, ACCEPTED),
                                    new OpenPromotionPath(
                                            "m1", acting, Level.COMPANY, Level.CITY, false)))
                    .isEqualTo(new NoRight());
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPANY,CITY", "COMPANY,PROVINCE", "CITY,PROVINCE", "PROVINCE,NATION"})
    void the_promotion_path_leads_upward(Level member, Level association) {
        assertThat(accept(List.of(REQUESTED, ACCEPTED), path(member, association)))
                .containsExactly(OPENED);
    }

    @ParameterizedTest
    @CsvSource({"CITY,CITY", "PROVINCE,CITY", "NATION,PROVINCE", "COMPANY,COMPANY"})
    void it_leads_nowhere_else(Level member, Level association) {
        assertThat(refuse(List.of(REQUESTED, ACCEPTED), path(member, association)))
                .isEqualTo(new NotUpward(member, association));
    }

    @Test
    void the_path_needs_an_accepted_membership_and_is_opened_once() {
        var upward = path(Level.COMPANY, Level.CITY);
        assertThat(refuse(List.of(REQUESTED), upward)).isEqualTo(new NotAccepted());
        assertThat(refuse(List.of(REQUESTED, DECLINED), upward)).isEqualTo(new NotAccepted());
        assertThat(refuse(List.of(REQUESTED, ACCEPTED, OPENED), upward))
                .isEqualTo(new PathAlreadyOpen());
        assertThat(
                        refuse(
                                List.of(REQUESTED, ACCEPTED),
                                new OpenPromotionPath(
                                        "m1", SECRETARY_OF_CITY, Level.COMPANY, Level.CITY, true)))
                .isEqualTo(new PathAlreadyOpen());
    }
}
