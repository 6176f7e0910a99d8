package org.qunzhi.plan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.membership.MembershipView.Status;

class MembershipsTest {
    @TempDir static Path folder;
    static Database database;
    Memberships memberships;

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
        memberships = new Memberships(database.fresh());
    }

    @Test
    void both_sides_see_it_twice_replayed_or_not() {
        var promoting = new MembershipView("m1", "mill", "city", Status.PROMOTING, null);
        for (int i = 0; i < 2; i++) {
            List.of(MembershipTest.REQUESTED, MembershipTest.ACCEPTED, MembershipTest.OPENED)
                    .forEach(event -> memberships.on(event, Instant.EPOCH));
            assertThat(memberships.of("mill")).containsExactly(promoting);
            assertThat(memberships.of("city")).containsExactly(promoting);
        }
        assertThat(memberships.of("other")).isEmpty();
        assertThat(memberships.find("m1")).contains(promoting);
        assertThat(promoting.concerns("other")).isFalse();
        assertThat(promoting.concerns("city")).isTrue();

        memberships.reset();
        assertThat(memberships.find("m1")).isEmpty();
    }

    @Test
    void a_request_is_open_until_it_is_declined() {
        memberships.on(MembershipTest.REQUESTED, Instant.EPOCH);
        assertThat(memberships.isOpen("mill", "city")).isTrue();
        assertThat(memberships.isOpen("mill", "province")).isFalse();
        memberships.on(MembershipTest.DECLINED, Instant.EPOCH);
        assertThat(memberships.isOpen("mill", "city")).isFalse();
        assertThat(memberships.find("m1").orElseThrow().reason()).isEqualTo("满员");
    }

    @Test
    void an_association_promotes_by_its_own_path_not_by_its_members() {
        List.of(MembershipTest.REQUESTED, MembershipTest.ACCEPTED)
                .forEach(event -> memberships.on(event, Instant.EPOCH));
        assertThat(memberships.promotes("mill")).isFalse();
        memberships.on(MembershipTest.OPENED, Instant.EPOCH);
        assertThat(memberships.promotes("mill")).isTrue();
        assertThat(memberships.promotes("city")).isFalse();
    }
}
