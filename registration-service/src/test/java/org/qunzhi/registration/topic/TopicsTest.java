package org.qunzhi.registration.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.registration.Kept;
import org.qunzhi.registration.Sent;
import org.qunzhi.registration.Store;
import org.qunzhi.registration.circle.CircleFeed;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.topic.KnownTopic.Activity;
import org.qunzhi.registration.topic.KnownTopic.Result;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicRequest.NewTopic;
import org.qunzhi.registration.topic.TopicRequest.Reason;
import org.qunzhi.rules.registration.Steps;

class TopicsTest {
    @TempDir static Path folder;
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static Store store;
    private static Circles circles;
    private static Topics topics;
    private static Attachments attachments;

    private static final List<TopicEvent> HISTORY =
            List.of(
                    TopicTest.APPLIED,
                    new TopicReturned("t1", "目标不明"),
                    TopicTest.APPLIED,
                    TopicTest.APPROVED,
                    TopicTest.REGISTERED,
                    TopicTest.recorded("select-topic", 1),
                    new ActivityAttended("t1", "r1", "li"),
                    TopicTest.recorded("standardise", 2),
                    new ActivityAttended("t1", "r2", "wang"),
                    new ActivityAttended("t1", "r2", "chen"),
                    new ResultSubmitted("t1", "研制成功", "下降 12%", 125_000_00L),
                    new ResultReturned("t1", "缺数据"),
                    new ResultSubmitted("t1", "研制成功", "下降 12%，附数据", 5_000_000_000_00L),
                    new ResultAccepted(
                            "t1", "c1", "steel", "攀登", "降低轧辊消耗", TopicType.INNOVATION, "属实", "有效"));

    @BeforeAll
    static void open() {
        store = new Store(folder.resolve("store"));
        var database = store.database();
        circles = new Circles(database);
        topics = new Topics(database, circles);
        attachments = Kept.attachments(database, Kept.vault());
        CircleFeed.to(
                circles,
                new CircleFormed("c1", "steel", "rolling", "攀登", "usual-size"),
                new CircleMemberJoined("c1", "li", Duty.LEADER),
                new CircleMemberJoined("c1", "wang", Duty.MEMBER),
                new CircleMemberJoined("c1", "chen", Duty.MEMBER),
                new CircleRegistered("c1", "steel", "rolling", "攀登", 2026, "2026-QC-0001", 3));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void replay() {
        topics.reset();
        HISTORY.forEach(event -> topics.on(event, NOW));
    }

    @Test
    void a_topic_is_known_with_its_work_and_its_result() {
        var topic = topics.find("t1").orElseThrow();
        assertThat(topic.state()).isEqualTo(TopicState.ACCEPTED);
        assertThat(topic.number()).isEqualTo("2026-KT-0001");
        assertThat(topic.registeredOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(topic.returnedBecause()).isEqualTo("目标不明");
        assertThat(topic.steps()).isEqualTo(TopicTest.APPLIED.steps());
        assertThat(topic.activities())
                .containsExactly(
                        held("r1", "select-topic", "li"),
                        held("r2", "standardise", "wang", "chen"));
        assertThat(topic.result())
                .isEqualTo(
                        new Result(
                                "研制成功",
                                "下降 12%，附数据",
                                5_000_000_000_00L,
                                "属实",
                                "有效",
                                null,
                                List.of()));
    }

    @Test
    void a_replay_and_a_repetition_give_the_same() {
        var before = topics.find("t1");
        HISTORY.forEach(event -> topics.on(event, NOW));
        assertThat(topics.find("t1")).isEqualTo(before);
        topics.reset();
        assertThat(topics.find("t1")).isEmpty();
        HISTORY.forEach(event -> topics.on(event, NOW));
        assertThat(topics.find("t1")).isEqualTo(before);
    }

    @Test
    void a_title_is_looked_up_exactly_and_within_the_organization() {
        assertThat(topics.withTitle("steel", "降低轧辊消耗")).containsExactly("t1");
        assertThat(topics.withTitle("steel", "降低轧辊")).isEmpty();
        assertThat(topics.withTitle("mill", "降低轧辊消耗")).isEmpty();
    }

    @Test
    void members_and_the_promoter_read_a_topic_and_nobody_else() {
        var api = api(new Sent());
        var decider =
                new Acting("wu", "steel", null, Role.DECISION_MAKER, "a3@0", Set.of("rolling"));
        for (var reader : List.of(TopicTest.LI, TopicTest.ZHAO)) {
            assertThat(api.topic("t1", reader).topic()).isEqualTo("t1");
            assertThat(api.topics(ListQuery.ALL, reader).page(NOW).items()).hasSize(1);
        }
        for (var other :
                List.of(Acting.self("stranger"), TopicTest.promoter("qian", "mill"), decider)) {
            assertThatThrownBy(() -> api.topic("t1", other)).hasMessage("topic.unknown");
            assertThat(api.topics(ListQuery.ALL, other).page(NOW).items()).isEmpty();
        }
        assertThatThrownBy(() -> api.topic("t2", TopicTest.LI)).hasMessage("topic.unknown");
    }

    @Test
    void a_topic_is_applied_for_by_the_circle_with_what_is_known() {
        var sent = new Sent();
        api(sent).apply(body("c1"), TopicTest.LI);
        assertThat(sent.actors).containsExactly(new Actor("li", "steel", "circle:c1@2026"));
        assertThat(sent.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        ApplyForTopic.class,
                        apply -> {
                            assertThat(apply.sameTitle()).containsExactly("t1");
                            assertThat(apply.circle().registeredFor(2026)).isTrue();
                            assertThat(apply.circle().leader()).isEqualTo("li");
                        });
    }

    @Test
    void a_circle_that_is_not_theirs_to_know_has_no_topics() {
        var sent = new Sent();
        assertThatThrownBy(() -> api(sent).apply(body("c1"), Acting.self("stranger")))
                .hasMessage("topic.unknown-circle");
        assertThatThrownBy(() -> api(sent).apply(body("c9"), TopicTest.LI))
                .hasMessage("topic.unknown-circle");
        assertThatThrownBy(() -> api(sent).giveBack("t2", new Reason("无"), TopicTest.ZHAO))
                .hasMessage("topic.unknown");
        assertThat(sent.commands).isEmpty();
    }

    @Test
    void a_topic_whose_number_was_issued_is_registered() {
        var sent = new Sent();
        var registrar = new TopicRegistrar(sent);
        for (var kind : Subject.values()) {
            var issued = new NumberIssued("r", "steel", 2026, kind, "t1", 1, "2026-KT-0001");
            registrar.on(issued, GenericEventMessage.asEventMessage(issued));
        }
        assertThat(sent.commands).containsExactly(new RegisterTopic("t1", "2026-KT-0001"));
    }

    private static Activity held(String record, String step, String... people) {
        return new Activity(
                record, step, TopicTest.TODAY, "轧钢车间", "头脑风暴", List.of(people), List.of());
    }

    private static NewTopic body(String circle) {
        return new NewTopic(
                circle,
                " 降低轧辊消耗",
                TopicType.INNOVATION,
                "上级要求",
                "消耗下降 10%",
                TopicTest.TODAY,
                TopicTest.TODAY.plusMonths(6));
    }

    private static TopicApi api(Sent sent) {
        return new TopicApi(
                sent, topics, circles, Steps.threeChains(), new AttachedFiles(attachments));
    }
}
