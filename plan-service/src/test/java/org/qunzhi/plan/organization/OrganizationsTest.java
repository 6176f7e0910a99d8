package org.qunzhi.plan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.organization.OrganizationKnown.Listed;
import org.qunzhi.plan.organization.OrganizationView.Status;
import org.qunzhi.plan.organization.OrganizationView.Unit;
import org.qunzhi.platform.lists.ListQuery;

class OrganizationsTest {
    @TempDir static Path folder;
    static Database database;
    Organizations organizations;

    @BeforeAll
    static void start() {
        database = new Database(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        organizations = new Organizations(database.fresh());
    }

    void given(List<OrganizationEvent> events) {
        events.forEach(event -> organizations.on(event, Instant.EPOCH));
    }

    static final List<OrganizationEvent> UNITS =
            List.of(
                    new UnitAdded("mill", "mill/shop", null, "车间"),
                    new UnitAdded("mill", "mill/line-1", "mill/shop", "一线"));

    static final OrganizationEvent FOUNDED =
            new OrganizationFounded("province", Kind.ASSOCIATION, Level.PROVINCE, "示范省质量协会", "aa");

    @Test
    void its_own_people_see_everything_twice_replayed_or_not() {
        for (int i = 0; i < 2; i++) {
            given(OrganizationTest.confirmed());
            given(UNITS);
        }
        var all =
                new OrganizationView(
                        "mill",
                        Kind.ENTERPRISE,
                        Level.COMPANY,
                        "示范纺织厂",
                        Status.CONFIRMED,
                        null,
                        "city",
                        "wang",
                        null,
                        List.of(
                                new Unit("mill/line-1", "mill/shop", "一线"),
                                new Unit("mill/shop", null, "车间")));
        var promoter = as("qian", PROMOTER, "mill");
        assertThat(organizations.find("mill").orElseThrow().to(promoter, Set.of())).contains(all);

        organizations.reset();
        assertThat(organizations.find("mill")).isEmpty();
        given(OrganizationTest.confirmed());
        given(UNITS);
        assertThat(organizations.find("mill")).contains(all);
    }

    @Test
    void the_association_sees_the_application_but_no_units() {
        given(OrganizationTest.confirmed());
        given(UNITS);
        var known =
                organizations.find("mill").orElseThrow().to(as("li", SECRETARY, "city"), Set.of());
        assertThat(known)
                .hasValueSatisfying(
                        it -> {
                            assertThat(it).isInstanceOf(OrganizationView.class);
                            var view = (OrganizationView) it;
                            assertThat(view.firstDecisionMaker()).isEqualTo("wang");
                            assertThat(view.units()).isEmpty();
                        });
    }

    @Test
    void an_employee_sees_the_units_but_not_who_applied_for_it() {
        given(OrganizationTest.confirmed());
        given(UNITS);
        var known = organizations.find("mill").orElseThrow();
        assertThat(known.to(Acting.self("zhou"), Set.of("mill")))
                .contains(
                        new OrganizationView(
                                "mill",
                                Kind.ENTERPRISE,
                                Level.COMPANY,
                                "示范纺织厂",
                                Status.CONFIRMED,
                                null,
                                null,
                                null,
                                null,
                                known.units()));
        assertThat(known.units()).hasSize(2);
    }

    @Test
    void a_stranger_sees_the_public_part_once_it_is_confirmed() {
        given(OrganizationTest.asked());
        var stranger = Acting.self("zhou");
        assertThat(organizations.find("mill").orElseThrow().to(stranger, Set.of("plant")))
                .isEmpty();
        assertThat(organizations.find("mill").orElseThrow().to(Acting.self("wang"), Set.of()))
                .isPresent();

        given(OrganizationTest.confirmed());
        assertThat(organizations.find("mill").orElseThrow().to(stranger, Set.of("plant")))
                .contains(new Listed("mill", Kind.ENTERPRISE, Level.COMPANY, "示范纺织厂"));
    }

    @Test
    void only_an_admitted_association_is_one() {
        given(OrganizationTest.confirmed());
        given(List.of(FOUNDED));
        organizations.on(
                new OrganizationEvent.OrganizationApplied(
                        "city", Kind.ASSOCIATION, Level.CITY, "示范市质量协会", null, "province"),
                Instant.EPOCH);
        assertThat(organizations.isAssociation("province")).isTrue();
        assertThat(organizations.isAssociation("mill")).isFalse();
        assertThat(organizations.isAssociation("city")).isFalse();
        assertThat(organizations.isAssociation("nowhere")).isFalse();

        assertThat(organizations.listed(ListQuery.ALL).page(Instant.EPOCH).items())
                .extracting(OrganizationKnown.Listed::id)
                .containsExactly("province", "mill");
    }

    @Test
    void a_rejected_one_is_not_listed() {
        given(OrganizationTest.asked());
        organizations.on(new OrganizationRejected("mill", "city", "资料不全"), Instant.EPOCH);
        assertThat(organizations.listed(ListQuery.ALL).page(Instant.EPOCH).items()).isEmpty();
        assertThat(organizations.find("mill").orElseThrow().reason()).isEqualTo("资料不全");
    }

    @Test
    void a_unit_is_known_in_its_own_organisation() {
        given(OrganizationTest.confirmed());
        given(UNITS);
        given(List.of(FOUNDED));
        assertThat(organizations.hasUnit("mill", "mill/shop")).isTrue();
        assertThat(organizations.hasUnit("mill", null)).isTrue();
        assertThat(organizations.hasUnit("mill", "mill/attic")).isFalse();
        assertThat(organizations.hasUnit("province", "mill/shop")).isFalse();
    }
}
