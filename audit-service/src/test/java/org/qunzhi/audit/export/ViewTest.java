package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.SmallSeason;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

/** Who has to do with an event, and what they are shown of it. */
class ViewTest {
    static final Vault WHOLE = new VaultInMemory(Owner.PERSONAL, Owner.SEALED, "log");
    static Store store;
    static SmallSeason season;
    static TestLog log;
    static Scopes scopes;
    static long size;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
        season = new SmallSeason(WHOLE);
        var gone = "{\"circle\":\"c1\",\"person\":\"member-gone\"}";
        season.add(Context.REGISTRATION, "circle-member-joined", "c1", gone);
        season.add(Context.REGISTRATION, "circle-member-left", "c1", gone);
        var database = store.database();
        log = TestLog.over(database);
        for (var event : season.events()) log.receive(event).append();
        var index = new EventIndex(database, log.entries, log.archive);
        size = index.reach(Long.MAX_VALUE / 2);
        scopes = new Scopes(index);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static Asker by(
            Role role, String organization, @Nullable String unit, String... reach) {
        return new Asker(
                "somebody",
                List.of(new Acting("somebody", organization, unit, role, "a@1", Set.of(reach))));
    }

    private static Asker person(String person) {
        return new Asker(person, List.of());
    }

    private static View.Shown shown(Asker asker, String event) {
        return shown(asker, event, size);
    }

    private static View.Shown shown(Asker asker, String event, long cut) {
        return view(asker, cut).shown(List.of(season.event(event))).getFirst();
    }

    private static View view(Asker asker, long cut) {
        var protection = new Protection(new AuditVault(WHOLE), new SecureRandom());
        return new View(asker, Cut.at(cut), scopes, new Opening(protection, Set.of()));
    }

    /** How big the log was when it had taken this event in. */
    private static long after(PublishedEvent event) {
        return log.entries.range(0, size).stream()
                        .filter(entry -> entry.context() == event.context())
                        .filter(entry -> entry.position() == event.position())
                        .mapToLong(Stored::index)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    @Test
    void an_organisation_sees_its_own_and_no_other_one_does() {
        var own = shown(by(Role.DECISION_MAKER, "steel", null, "u1", "u2"), "circle-formed");
        assertThat(own.sight()).isEqualTo(Sight.CLEAR);
        assertThat(own.fields()).containsKeys("name", "unit", "@actor", "@authority");
        for (var stranger :
                List.of(
                        by(Role.DECISION_MAKER, "copper", null),
                        by(Role.SECRETARY, "city", null),
                        by(Role.DECISION_MAKER, "city", null),
                        by(Role.SUPERVISOR, "city", null),
                        person("member-two"),
                        Asker.PUBLIC))
            assertThat(shown(stranger, "circle-formed").sight()).isEqualTo(Sight.LOG);
    }

    @Test
    void a_promoter_sees_as_far_as_his_unit_reaches() {
        var first = by(Role.PROMOTER, "steel", null, "u1");
        var second = by(Role.PROMOTER, "steel", "u2", "u2");
        assertThat(shown(first, "circle-formed").sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(first, "topic-applied").sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(second, "circle-formed").sight()).isEqualTo(Sight.LOG);
        assertThat(shown(second, "topic-applied").sight()).isEqualTo(Sight.LOG);
        assertThat(shown(second, "unit-added").sight()).isEqualTo(Sight.CLEAR);
    }

    @Test
    void members_see_their_circles_and_their_topics() {
        for (var event : List.of("circle-formed", "topic-applied", "topic-returned"))
            assertThat(shown(person("member-one"), event).sight()).as(event).isEqualTo(Sight.CLEAR);
        assertThat(shown(person("member-one"), "entry-submitted").sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(person("member-one"), "expert-seated").sight()).isEqualTo(Sight.LOG);
    }

    @Test
    void before_they_joined_they_were_no_members() {
        long formed = after(season.event("circle-formed"));
        assertThat(shown(person("member-one"), "circle-formed", formed).sight())
                .isEqualTo(Sight.LOG);
        assertThat(shown(person("member-one"), "circle-formed", formed + 1).sight())
                .isEqualTo(Sight.CLEAR);
    }

    @Test
    void whoever_left_sees_what_is_theirs_and_no_more_of_the_circle() {
        assertThat(shown(person("member-gone"), "circle-member-left").sight())
                .isEqualTo(Sight.CLEAR);
        assertThat(shown(person("member-gone"), "topic-applied").sight()).isEqualTo(Sight.LOG);
        assertThat(shown(person("member-one"), "circle-member-left").sight())
                .isEqualTo(Sight.CLEAR);
        long left = after(season.event("circle-member-left"));
        assertThat(shown(person("member-gone"), "circle-formed", left - 1).sight())
                .isEqualTo(Sight.CLEAR);
        assertThat(shown(person("member-gone"), "circle-formed", left).sight())
                .isEqualTo(Sight.LOG);
    }

    @Test
    void an_entry_is_seen_by_whom_it_has_come_up_to() {
        long submitted = after(season.event("entry-submitted"));
        var district = by(Role.SECRETARY, "district", null);
        var county = by(Role.SECRETARY, "county", null);
        var city = by(Role.SECRETARY, "city", null);
        assertThat(shown(district, "entry-submitted", submitted).sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(county, "entry-submitted", submitted).sight()).isEqualTo(Sight.LOG);
        assertThat(shown(city, "entry-submitted", submitted).sight()).isEqualTo(Sight.LOG);
        assertThat(shown(county, "entry-submitted", submitted + 1).sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(city, "entry-submitted", submitted + 2).sight()).isEqualTo(Sight.LOG);
        assertThat(shown(city, "entry-submitted", submitted + 3).sight()).isEqualTo(Sight.CLEAR);
        assertThat(shown(by(Role.CHAIR, "district", null), "entry-submitted").sight())
                .isEqualTo(Sight.LOG);
        assertThat(shown(by(Role.PROMOTER, "steel", null), "entry-submitted", submitted).sight())
                .isEqualTo(Sight.CLEAR);
    }

    @Test
    void the_contests_secretary_and_chair_know_their_experts() {
        for (var role : List.of(Role.SECRETARY, Role.CHAIR)) {
            var seated = shown(by(role, "city", null), "expert-seated");
            assertThat(seated.sight()).isEqualTo(Sight.OPEN);
            assertThat(seated.fields()).containsKey("expert");
            assertThat(seated.keyIds()).containsOnlyKeys("expert");
            assertThat(seated.by().orElseThrow().authority()).isEqualTo("a@1");
            assertThat(shown(by(role, "district", null), "expert-seated").sight())
                    .isEqualTo(Sight.LOG);
        }
        var supervisor = shown(by(Role.SUPERVISOR, "city", null), "expert-seated");
        assertThat(supervisor.fields()).containsKey("seat").doesNotContainKey("expert");
        assertThat(supervisor.keyIds()).isEmpty();
    }

    @Test
    void a_sealed_sheet_is_opened_to_nobody() {
        long before = after(season.event("score-sheet-sealed"));
        var secretary = shown(by(Role.SECRETARY, "city", null), "score-sheet-sealed", before);
        assertThat(secretary.fields())
                .containsKeys("seat", "sheetId")
                .doesNotContainKeys("marks", "comment");
        for (var other :
                List.of(
                        by(Role.AUDITOR, "city", null),
                        by(Role.SUPERVISOR, "city", null),
                        by(Role.EXPERT, "city", null),
                        by(Role.SECRETARY, "district", null),
                        by(Role.DECISION_MAKER, "steel", null),
                        Asker.PUBLIC)) {
            assertThat(shown(other, "score-sheet-sealed", before).fields())
                    .doesNotContainKeys("seat", "sheetId", "marks");
            assertThat(shown(other, "score-sheet-sealed").fields())
                    .containsKey("seat")
                    .doesNotContainKeys("marks", "comment");
        }
    }

    @Test
    void a_comment_is_for_the_circle_and_the_organizer() {
        var event = "score-sheet-comment-revealed";
        for (var reader :
                List.of(
                        by(Role.CHAIR, "city", null),
                        person("member-one"),
                        by(Role.PROMOTER, "steel", null, "u1")))
            assertThat(shown(reader, event).fields()).containsKey("comment");
        for (var stranger :
                List.of(
                        by(Role.DECISION_MAKER, "steel", null),
                        by(Role.PROMOTER, "copper", null),
                        by(Role.SECRETARY, "district", null),
                        person("member-two"),
                        Asker.PUBLIC))
            assertThat(shown(stranger, event).sight()).isEqualTo(Sight.LOG);
    }

    @Test
    void several_offices_together_show_what_the_best_of_them_shows() {
        var both =
                new Asker(
                        "somebody",
                        List.of(
                                new Acting(
                                        "somebody",
                                        "city",
                                        null,
                                        Role.SUPERVISOR,
                                        "a1@1",
                                        Set.of()),
                                new Acting(
                                        "somebody", "city", null, Role.CHAIR, "a2@1", Set.of())));
        var seated = shown(both, "expert-seated");
        assertThat(seated.sight()).isEqualTo(Sight.OPEN);
        assertThat(seated.by().orElseThrow().authority()).isEqualTo("a2@1");
    }

    @Test
    void of_a_public_event_who_has_to_do_with_it_sees_by_whose_hand() {
        assertThat(shown(by(Role.SECRETARY, "city", null), "round-opened").fields())
                .containsKey("@actor");
        assertThat(shown(by(Role.SECRETARY, "district", null), "round-opened").fields())
                .containsKey("contest")
                .doesNotContainKey("@actor");
    }

    @Test
    void the_names_of_what_is_shown_are_the_names_that_would_be() {
        for (var asker :
                List.of(
                        by(Role.AUDITOR, "x", null),
                        by(Role.SECRETARY, "city", null),
                        by(Role.SUPERVISOR, "city", null),
                        person("member-one"),
                        Asker.PUBLIC)) {
            var view = view(asker, size);
            var shown = view.shown(season.events());
            var names = view.names(season.events());
            for (int i = 0; i < shown.size(); i++) {
                assertThat(shown.get(i).fields().keySet()).containsExactlyElementsOf(names.get(i));
            }
        }
    }
}
