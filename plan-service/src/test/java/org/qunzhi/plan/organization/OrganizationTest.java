package org.qunzhi.plan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.organization.OrganizationCommand.AddUnit;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.RejectOrganization;
import org.qunzhi.plan.organization.OrganizationRefusal.AlreadyDecided;
import org.qunzhi.plan.organization.OrganizationRefusal.AnotherGenesis;
import org.qunzhi.plan.organization.OrganizationRefusal.NoCreditCode;
import org.qunzhi.plan.organization.OrganizationRefusal.NoRight;
import org.qunzhi.plan.organization.OrganizationRefusal.NotConfirmed;
import org.qunzhi.plan.organization.OrganizationRefusal.UnitExists;
import org.qunzhi.plan.organization.OrganizationRefusal.UnknownOrganization;
import org.qunzhi.plan.organization.OrganizationRefusal.UnknownUnit;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

class OrganizationTest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Acting DECIDES = as("wang", DECISION_MAKER, "mill");
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(OrganizationEvent.class, OrganizationRefusal.class);
    }

    static Application application(@Nullable String creditCode) {
        return new Application(Kind.ENTERPRISE, Level.COMPANY, "示范纺织厂", creditCode, "city", "wang");
    }

    static OrganizationApplied applied(@Nullable String creditCode) {
        return new OrganizationApplied(
                "mill", Kind.ENTERPRISE, Level.COMPANY, "示范纺织厂", creditCode, "city");
    }

    static List<OrganizationEvent> confirmed() {
        return List.of(
                applied(null),
                new FirstDecisionMakerNamed("mill", "wang"),
                new OrganizationConfirmed("mill", Kind.ENTERPRISE, Level.COMPANY, "示范纺织厂", "city"),
                new FirstDecisionMakerSeated("mill", "wang"));
    }

    static List<OrganizationEvent> asked() {
        return confirmed().subList(0, 2);
    }

    static Genesis genesis(String digest) {
        return new Genesis(
                "province",
                Level.PROVINCE,
                "示范省质量协会",
                "zhao",
                digest,
                new Actor("genesis", "province", "genesis@01020304"));
    }

    static List<OrganizationEvent> accept(
            List<? extends OrganizationEvent> given, OrganizationCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<? extends OrganizationEvent> given, OrganizationCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Decision<OrganizationEvent> decide(
            List<? extends OrganizationEvent> given, OrganizationCommand command) {
        var organization = Organization.NONE;
        for (var event : given) organization = organization.after(event);
        return organization.decide(command, NOW);
    }

    @Test
    void anybody_applies_and_names_the_first_decision_maker() {
        assertThat(accept(List.of(), new ApplyForOrganization("mill", application(null), true)))
                .isEqualTo(asked());
    }

    @Test
    void an_application_to_nobody_is_refused() {
        assertThat(refuse(List.of(), new ApplyForOrganization("mill", application(null), false)))
                .isEqualTo(new UnknownOrganization("city"));
    }

    @Test
    void a_credit_code_has_its_check_character() {
        assertThat(
                        accept(
                                List.of(),
                                new ApplyForOrganization(
                                        "mill", application("91350100M000100Y43"), true)))
                .contains(applied("91350100M000100Y43"));
        assertThat(
                        refuse(
                                List.of(),
                                new ApplyForOrganization(
                                        "mill", application("91350100M000100Y44"), true)))
                .isEqualTo(new NoCreditCode("91350100M000100Y44"));
    }

    @Test
    void secretary_and_decision_makers_of_the_association_confirm() {
        for (var role : List.of(SECRETARY, DECISION_MAKER)) {
            assertThat(accept(asked(), new ConfirmOrganization("mill", as("li", role, "city"))))
                    .isEqualTo(confirmed().subList(2, 4));
        }
    }

    @Test
    void nobody_else_confirms_or_rejects() {
        for (var acting :
                List.of(
                        as("li", CHAIR, "city"),
                        as("li", SECRETARY, "other-city"),
                        ofUnit("li", SECRETARY, "city", "city/office"),
                        DECIDES,
                        Acting.self("wang"))) {
            assertThat(refuse(asked(), new ConfirmOrganization("mill", acting)))
                    .isEqualTo(new NoRight());
            assertThat(refuse(asked(), new RejectOrganization("mill", acting, "no")))
                    .isEqualTo(new NoRight());
        }
    }

    @Test
    void an_application_is_decided_once() {
        var secretary = as("li", SECRETARY, "city");
        var rejected = new OrganizationRejected("mill", "city", "资料不全");
        assertThat(accept(asked(), new RejectOrganization("mill", secretary, "资料不全")))
                .containsExactly(rejected);

        assertThat(refuse(confirmed(), new ConfirmOrganization("mill", secretary)))
                .isEqualTo(new AlreadyDecided());
        assertThat(refuse(confirmed(), new RejectOrganization("mill", secretary, "late")))
                .isEqualTo(new AlreadyDecided());
        assertThat(
                        refuse(
                                List.of(asked().get(0), asked().get(1), rejected),
                                new ConfirmOrganization("mill", secretary)))
                .isEqualTo(new AlreadyDecided());
    }

    @Test
    void its_own_people_add_units_below_known_ones() {
        var shop = accept(confirmed(), new AddUnit("mill", DECIDES, "shop", "车间", null));
        assertThat(shop).containsExactly(new UnitAdded("mill", "mill/shop", null, "车间"));

        var promoter = as("qian", PROMOTER, "mill");
        var withShop = List.of(confirmed().get(0), confirmed().get(1), confirmed().get(2));
        var given = new java.util.ArrayList<OrganizationEvent>(withShop);
        given.addAll(shop);
        assertThat(accept(given, new AddUnit("mill", promoter, "line-1", "一线", "shop")))
                .containsExactly(new UnitAdded("mill", "mill/line-1", "mill/shop", "一线"));
        assertThat(refuse(given, new AddUnit("mill", promoter, "shop", "又一车间", null)))
                .isEqualTo(new UnitExists("mill/shop"));
        assertThat(refuse(given, new AddUnit("mill", promoter, "line-1", "一线", "attic")))
                .isEqualTo(new UnknownUnit("mill/attic"));
    }

    @Test
    void the_confirming_association_gains_no_right_inside() {
        for (var acting :
                List.of(
                        as("li", DECISION_MAKER, "city"),
                        as("li", SECRETARY, "city"),
                        as("sun", PROMOTER, "other-mill"),
                        ofUnit("sun", PROMOTER, "mill", "mill/shop"))) {
            assertThat(refuse(confirmed(), new AddUnit("mill", acting, "shop", "车间", null)))
                    .isEqualTo(new NoRight());
        }
    }

    @Test
    void a_unit_waits_for_the_confirmation() {
        assertThat(refuse(asked(), new AddUnit("mill", DECIDES, "shop", "车间", null)))
                .isEqualTo(new NotConfirmed());
    }

    @Test
    void the_genesis_founds_once() {
        var founding = new FoundOrganization("province", genesis("aa"));
        var founded = accept(List.of(), founding);
        assertThat(founded)
                .containsExactly(
                        new OrganizationFounded(
                                "province", Kind.ASSOCIATION, Level.PROVINCE, "示范省质量协会", "aa"),
                        new FirstDecisionMakerSeated("province", "zhao"));
        assertThat(accept(founded, founding)).isEmpty();
        assertThat(refuse(founded, new FoundOrganization("province", genesis("bb"))))
                .isEqualTo(new AnotherGenesis("bb"));
        assertThat(refuse(confirmed(), new FoundOrganization("mill", genesis("aa"))))
                .isEqualTo(new AnotherGenesis("aa"));
    }

    @Test
    void nobody_decides_on_the_founded_association() {
        var founded = accept(List.of(), new FoundOrganization("province", genesis("aa")));
        var own = as("zhao", DECISION_MAKER, "province");
        assertThat(refuse(founded, new ConfirmOrganization("province", own)))
                .isEqualTo(new NoRight());
        assertThat(accept(founded, new AddUnit("province", own, "office", "秘书处", null))).hasSize(1);
    }
}
