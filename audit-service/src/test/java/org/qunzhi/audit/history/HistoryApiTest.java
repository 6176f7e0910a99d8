package org.qunzhi.audit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.SmallSeason;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.export.ErasedPersons;
import org.qunzhi.audit.export.KeyUses;
import org.qunzhi.audit.export.Views;
import org.qunzhi.audit.history.HistoryApi.Asked;
import org.qunzhi.audit.index.Appointments;
import org.qunzhi.audit.index.Circles;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.HttpProblem;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryApiTest {
    static final Clock JUNE = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper JSON = new JsonMapper();
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Asked NOW = new Asked(null, null, null, null);
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** Without keys of kind sealed. */
    final Vault vault = new VaultInMemory(Owner.PERSONAL, Owner.SEALED, "log");

    MongoDatabase database;
    TestLog log;
    ErasedPersons erased;
    HistoryApi api;
    ThingsApi things;

    @BeforeEach
    void season() {
        database = store.database();
        log = TestLog.over(database);
        for (var event : new SmallSeason(vault).events()) log.receive(event).append();
        var key = new LogKey(vault, "log.example/qunzhi");
        var checkpoints = new Checkpoints(database, log.tree, key, JUNE);
        log.append(checkpoints);
        var index = new EventIndex(database, log.entries, log.archive);
        erased = new ErasedPersons(database);
        var views =
                new Views(
                        new Offices(),
                        new Scopes(index),
                        erased,
                        new Protection(vault, new SecureRandom()));
        var questions =
                new Questions(
                        checkpoints,
                        log.entries,
                        index,
                        views,
                        new Appointments(index),
                        new Circles(index),
                        JUNE);
        var histories = new Histories(index, log.archive, views, new KeyUses(vault, JUNE));
        api = new HistoryApi(questions, histories);
        things = new ThingsApi(questions, histories, index);
    }

    /** Each is called after the office that they have, {@code role@organisation}. */
    static final class Offices implements Standing {
        @Override
        public List<Acting> of(String person) {
            if (!person.contains("@")) return List.of();
            var parts = person.split("@", -1);
            var role = Role.valueOf(parts[0].toUpperCase(Locale.ROOT));
            return List.of(new Acting(person, parts[1], null, role, "a1@0", Set.of("u1", "u2")));
        }

        @Override
        public Optional<String> organizationName(String organization) {
            return Optional.empty();
        }

        @Override
        public boolean unitExists(String organization, String unit) {
            return false;
        }

        @Override
        public Set<String> employersOn(String person, LocalDate day) {
            return Set.of();
        }

        @Override
        public Optional<String> promotesTo(String member) {
            return Optional.empty();
        }
    }

    private static @Nullable Principal signedIn(String who) {
        return who.equals("public") ? null : () -> who;
    }

    private JsonNode ask(String who, String kind, String id, Asked asked) {
        return ask(who, kind, id, asked, -1, 100);
    }

    private JsonNode ask(String who, String kind, String id, Asked asked, long after, int most) {
        var response = new MockHttpServletResponse();
        Map<String, @Nullable Object> answer =
                api.history(kind, id, asked, after, most, null, signedIn(who), CHINESE, response);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        return JSON.valueToTree(answer);
    }

    private static List<String> names(JsonNode answer) {
        return answer.path("decisions")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static Asked at(String at) {
        return new Asked(at, null, null, null);
    }

    @Test
    void an_entry_is_told_from_its_submission_to_its_sheets() {
        var answer = ask("auditor@x", "entry", "e1", NOW);
        assertThat(names(answer))
                .containsExactly(
                        "entry-submitted",
                        "entry-recommended",
                        "entry-recommended",
                        "entry-admitted",
                        "scoring-opened",
                        "score-sheet-sealed",
                        "score-sheet-comment-revealed");
        var first = answer.path("decisions").get(0);
        assertThat(first.path("title").asString()).isEqualTo("申报");
        assertThat(first.path("index").intValue()).isEqualTo(13);
        assertThat(first.path("proof").asString()).isEqualTo("/api/audit/public/proofs/award/1");
        assertThat(first.path("actor").path("value").asString()).isEqualTo("person-wang");
        assertThat(first.path("authority").path("value").asString()).isEqualTo("appointment-7@2");
        var sheet = answer.path("state").path("scorings").get(0).path("sheets").get(0);
        assertThat(sheet.path("standing").path("value").asString()).isEqualTo("SEALED");
        assertThat(sheet.path("comment").path("value").asString()).isEqualTo("好");
        assertThat(answer.path("size").intValue()).isEqualTo(23);
    }

    @Test
    void each_is_told_what_is_theirs_to_know() {
        assertThat(names(ask("public", "entry", "e1", NOW)))
                .containsExactly("entry-admitted", "scoring-opened", "score-sheet-sealed");
        assertThat(names(ask("secretary@county", "entry", "e1", NOW)))
                .contains("entry-submitted", "entry-recommended")
                .doesNotContain("score-sheet-comment-revealed");
        assertThat(names(ask("member-one", "circle", "c1", NOW)))
                .contains("circle-formed", "topic-applied", "entry-submitted");
        var open = ask("public", "circle", "c1", NOW);
        assertThat(names(open)).containsExactly("entry-admitted");
        assertThat(open.path("state").path("status").path("state").asString()).isEqualTo("unknown");
        assertThat(open.path("state").path("name").path("value").asString()).isEqualTo("晨光");
    }

    private List<String> found(String who, String kind, String words) {
        return things.things(kind, words, null, signedIn(who)).items().stream()
                .map(one -> one.id() + " " + one.names())
                .toList();
    }

    @Test
    void a_thing_is_found_by_what_it_is_called_as_far_as_that_is_theirs_to_know() {
        for (var who : List.of("auditor@x", "supervisor@steel")) {
            assertThat(found(who, "circle", "晨")).containsExactly("c1 [晨光]", "c2 [晨光]");
            assertThat(found(who, "topic", " 废品率 ")).containsExactly("t1 [降低废品率]");
            assertThat(found(who, "entry", "晨光")).containsExactly("e1 [晨光]");
            assertThat(found(who, "circle", ".")).isEmpty();
        }
        assertThat(found("supervisor@copper", "circle", "晨光")).isEmpty();
        assertThat(found("supervisor@copper", "topic", "废品")).isEmpty();
        for (var who : List.of("public", "member-one", "promoter@steel", "secretary@city"))
            assertThatThrownBy(() -> found(who, "circle", "晨光"))
                    .isInstanceOfSatisfying(
                            HttpProblem.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThatThrownBy(() -> found("auditor@x", "person", "晨光"))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void what_one_may_not_see_is_answered_as_what_is_not_there() {
        for (var asked :
                List.of(
                        List.of("public", "circle", "c2"),
                        List.of("public", "appointment", "a-dm"),
                        List.of("member-two", "topic", "t1"),
                        List.of("promoter@copper", "circle", "c2"),
                        List.of("supervisor@city", "circle", "c2"),
                        List.of("auditor@x", "circle", "c9"))) {
            var problem =
                    catchThrowableOfType(
                            ResponseStatusException.class,
                            () -> ask(asked.get(0), asked.get(1), asked.get(2), NOW));
            assertThat(problem.getStatusCode().value()).as(asked.toString()).isEqualTo(404);
            assertThat(problem.getReason()).isNull();
        }
        for (var wrong : List.of("nobody", "CIRCLE", ""))
            assertThat(
                            catchThrowableOfType(
                                            HttpProblem.class,
                                            () -> ask("auditor@x", wrong, "c1", NOW))
                                    .status())
                    .isEqualTo(404);
        assertThatThrownBy(() -> ask("auditor@x", "circle", "c1|x", NOW))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void as_of_a_position_or_a_moment_nothing_later_is_told() {
        assertThat(names(ask("auditor@x", "entry", "e1", at("award:2"))))
                .containsExactly("entry-submitted", "entry-recommended");
        var topic = ask("auditor@x", "topic", "t1", at("registration:5"));
        assertThat(topic.path("state").path("status").path("value").asString())
                .isEqualTo("APPLIED");
        assertThat(topic.path("asOf").path("index").intValue()).isEqualTo(11);
        assertThat(names(ask("auditor@x", "topic", "t1", at("2026-03-01T08:00:06.122Z"))))
                .contains("topic-applied")
                .doesNotContain("topic-returned");
        assertThatThrownBy(() -> ask("auditor@x", "entry", "e1", at("registration:5")))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void all_faults_of_a_question_are_named_at_once() {
        assertThat(faults(new Asked("soon", "king", null, null)))
                .containsExactly("/at at-malformed", "/as role-unknown", "/organization missing");
        assertThat(faults(new Asked("award:99", "public", "city", null)))
                .containsExactly("/at at-not-logged", "/organization office-without-one");
        assertThat(faults(new Asked(null, "chair", " ", null)))
                .containsExactly("/organization missing");
        assertThat(faults(new Asked(null, "circle-member", "steel", null)))
                .containsExactly("/circle missing", "/organization office-without-one");
        assertThat(faults(new Asked(null, "chair", "city", "c1")))
                .containsExactly("/circle circle-without-member");
        assertThat(faults(new Asked(null, null, null, "c1")))
                .containsExactly("/circle circle-without-member");
    }

    private List<String> faults(Asked asked) {
        return catchThrowableOfType(BadInput.class, () -> ask("auditor@x", "entry", "e1", asked))
                .faults()
                .stream()
                .map((Fault fault) -> fault.path() + " " + fault.code())
                .toList();
    }

    @Test
    void pages_go_on_where_one_ended() {
        var all = names(ask("auditor@x", "entry", "e1", NOW));
        var read = new ArrayList<String>();
        long after = -1;
        for (int page = 0; page < 4; page++) {
            var answer = ask("auditor@x", "entry", "e1", NOW, after, 2);
            assertThat(answer.has("state")).isEqualTo(page == 0);
            read.addAll(names(answer));
            assertThat(answer.path("next").isNull()).isEqualTo(page == 3);
            after = answer.path("next").asLong(-1);
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void who_is_shown_a_personal_field_by_an_office_is_on_record_first() {
        var round = ask("secretary@city", "round", "r1", NOW);
        assertThat(round.path("state").path("seats").get(0).path("expert").path("value").asString())
                .isEqualTo("zhao");
        assertThat(vault.uses(10))
                .isNotEmpty()
                .allSatisfy(
                        use -> {
                            assertThat(use.actor()).isEqualTo("secretary@city");
                            assertThat(use.organization()).isEqualTo("city");
                            assertThat(use.purpose()).isEqualTo("history of round r1, by a1@0");
                            assertThat(use.keyIds())
                                    .containsExactly(vault.of(SmallSeason.ZHAO).toString());
                        });
        int before = vault.uses(100).size();
        ask("public", "round", "r1", NOW);
        ask("supervisor@city", "round", "r1", NOW);
        assertThat(vault.uses(100)).hasSize(before);
    }

    @Test
    void what_was_erased_says_so() {
        erased.on(new PersonErased("x", "zhao", "city"));
        var round = ask("secretary@city", "round", "r1", NOW);
        assertThat(round.path("state").path("seats").get(0).path("expert").path("state").asString())
                .isEqualTo("erased");
        assertThat(vault.uses(10)).isEmpty();
    }

    @Test
    void a_supervisor_sees_what_an_office_could_see_then() {
        var chair = new Asked("review:4", "chair", "city", null);
        var answer = ask("supervisor@city", "round", "r1", chair);
        assertThat(answer.path("office").path("heldBy").get(0).path("person").asString())
                .isEqualTo("wu");
        var seated = decision(answer, "expert-seated");
        assertThat(strings(seated.path("then"))).contains("expert", "seat", "@actor");
        assertThat(seated.path("fields").path("expert").path("state").asString())
                .as("not the supervisor's to see")
                .isEqualTo("withheld");
        assertThat(seated.path("fields").path("seat").path("value").asString()).isEqualTo("s1");
        var auditor = decision(ask("auditor@x", "round", "r1", chair), "expert-seated");
        assertThat(auditor.path("fields").path("expert").path("value").asString())
                .isEqualTo("zhao");
    }

    private static Asked member(@Nullable String at, String circle) {
        return new Asked(at, "circle-member", null, circle);
    }

    @Test
    void a_supervisor_sees_what_a_member_of_the_circle_could_see_then() {
        var answer = ask("supervisor@steel", "topic", "t1", member(null, "c1"));
        assertThat(answer.path("office").path("heldBy"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path("person").asString()).isEqualTo("member-one"));
        assertThat(names(answer)).contains("topic-applied", "topic-returned");
        assertThat(strings(decision(answer, "topic-applied").path("then")))
                .contains("title", "@actor", "@authority");
        var earlier = ask("supervisor@steel", "topic", "t1", member("registration:5", "c1"));
        assertThat(names(earlier)).contains("topic-applied").doesNotContain("topic-returned");
        assertThat(names(ask("auditor@x", "entry", "e1", member(null, "c1"))))
                .contains("entry-submitted", "entry-recommended", "entry-admitted")
                .contains("score-sheet-comment-revealed");
    }

    @Test
    void a_member_of_another_circle_saw_no_more_than_everybody() {
        var answer = ask("supervisor@steel", "topic", "t1", member(null, "c2"));
        assertThat(answer.path("office").path("heldBy").get(0).path("person").asString())
                .isEqualTo("member-two");
        assertThat(names(answer)).isEmpty();
        assertThat(names(ask("auditor@x", "entry", "e1", member(null, "c2"))))
                .isEqualTo(
                        names(
                                ask(
                                        "auditor@x",
                                        "entry",
                                        "e1",
                                        new Asked(null, "public", null, null))));
    }

    @Test
    void before_anybody_had_joined_nobody_saw_the_circle() {
        var answer = ask("auditor@x", "circle", "c1", member("registration:1", "c1"));
        assertThat(answer.path("office").path("heldBy")).isEmpty();
        assertThat(names(answer)).isEmpty();
        assertThat(names(ask("auditor@x", "circle", "c1", member("registration:2", "c1"))))
                .containsExactly("circle-formed", "circle-member-joined");
    }

    @Test
    void a_supervisor_asks_as_a_member_of_their_own_organisations_circles_alone() {
        for (var who : List.of("public", "member-one", "promoter@steel", "supervisor@city"))
            for (var circle : List.of("c1", "none"))
                assertThat(
                                catchThrowableOfType(
                                                HttpProblem.class,
                                                () -> ask(who, "topic", "t1", member(null, circle)))
                                        .status())
                        .as(who)
                        .isEqualTo(403);
        assertThat(
                        catchThrowableOfType(
                                        HttpProblem.class,
                                        () ->
                                                ask(
                                                        "supervisor@steel",
                                                        "topic",
                                                        "t1",
                                                        member(null, "none")))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void before_the_reveal_the_public_did_not_see_the_sheet() {
        var then = ask("auditor@x", "entry", "e1", new Asked("review:5", "public", null, null));
        assertThat(names(then)).containsExactly("entry-admitted", "scoring-opened");
        var now = ask("auditor@x", "entry", "e1", new Asked(null, "public", null, null));
        assertThat(names(now)).contains("score-sheet-sealed");
    }

    @Test
    void where_nobody_held_the_office_there_is_what_everybody_saw() {
        var answer =
                ask("auditor@x", "round", "r1", new Asked(null, "finance-officer", "city", null));
        assertThat(answer.path("office").path("heldBy")).isEmpty();
        assertThat(names(answer))
                .containsExactly(
                        "round-opened", "scoring-opened", "score-sheet-sealed", "round-revealed");
    }

    @Test
    void only_supervisors_and_auditors_ask_as_others_and_a_supervisor_at_home() {
        var chair = new Asked(null, "chair", "city", null);
        for (var who : List.of("public", "member-one", "chair@city", "supervisor@district"))
            assertThat(
                            catchThrowableOfType(
                                            HttpProblem.class, () -> ask(who, "round", "r1", chair))
                                    .status())
                    .as(who)
                    .isEqualTo(403);
        assertThat(names(ask("supervisor@city", "round", "r1", chair))).contains("expert-seated");
    }

    @Test
    void decisions_are_listed_for_excel() throws Exception {
        var response = new MockHttpServletResponse();
        api.csv("topic", "t1", NOW, null, signedIn("member-one"), CHINESE, response);
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF日志序号,服务,位置,时间,决定,").contains("\r\n");
        assertThat(text.split("\r\n", 0))
                .hasSize(4)
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "12,registration,6,2026-03-01T08:00:06.123Z,课题立项退回,"
                                                + "topic-returned,person-wang,organization-steel,"
                                                + "appointment-7@2,目标不明,"));
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"topic-decisions.csv\"");
        assertThatThrownBy(
                        () ->
                                api.csv(
                                        "topic",
                                        "t1",
                                        NOW,
                                        null,
                                        signedIn("member-two"),
                                        CHINESE,
                                        new MockHttpServletResponse()))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void decisions_are_listed_for_programs() throws Exception {
        var response = new MockHttpServletResponse();
        api.jsonLines("entry", "e1", NOW, null, signedIn("auditor@x"), Locale.ENGLISH, response);
        var lines =
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .lines()
                        .map(JSON::readTree)
                        .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst().path("title").asString()).isEqualTo("entry submitted");
    }

    private static JsonNode decision(JsonNode answer, String name) {
        return answer.path("decisions")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
