package org.qunzhi.registration.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.platform.store.VaultSafekeeping;
import org.qunzhi.registration.KeptKeys;
import org.qunzhi.registration.Store;
import org.qunzhi.registration.circle.CircleFeed;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.VaultInMemory;
import tools.jackson.databind.node.StringNode;

class TopicDraftsTest {
    private static final StringNode TYPED = StringNode.valueOf("写了一半");
    @TempDir Path folder;
    private Store store;
    private Drafts drafts;
    private TopicDrafts.HandedIn handedIn;
    private List<DraftKind> kinds;

    @BeforeEach
    void open() {
        store = new Store(folder);
        var database = store.database();
        var circles = new Circles(database);
        var topics = new Topics(database, circles);
        var vault = new VaultInMemory("kept-registration");
        drafts =
                new Drafts(
                        database,
                        new VaultSafekeeping(vault, new Closing(new SecureRandom())),
                        vault,
                        Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC),
                        Duration.ofDays(90));
        handedIn = new TopicDrafts.HandedIn(drafts);
        var declared = new TopicDrafts();
        kinds =
                List.of(
                        declared.applications(topics, circles),
                        declared.activities(topics, circles),
                        declared.results(topics, circles));
        CircleFeed.to(
                circles,
                new CircleFormed("c1", "steel", "rolling", "攀登", "usual-size"),
                new CircleMemberJoined("c1", "li", Duty.LEADER),
                new CircleMemberJoined("c1", "wang", Duty.MEMBER));
        topics.on(TopicTest.APPLIED, Instant.parse("2026-11-20T02:00:00Z"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private DraftKind kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }

    private void keep(String code, String person, String target) {
        var place = kind(code).place(person, target).orElseThrow();
        assertThat(drafts.begin(place, TYPED, 9)).isInstanceOf(Drafts.Outcome.Kept.class);
    }

    private boolean isKept(String code, String person, String target) {
        return drafts.exists(kind(code).place(person, target).orElseThrow());
    }

    @Test
    void members_keep_drafts_of_their_circle_s_topics_and_nobody_else() {
        for (var code : List.of("activity", "result")) {
            assertThat(kind(code).place("li", "t1")).isPresent();
            assertThat(kind(code).place("chen", "t1")).isEmpty();
            assertThat(kind(code).place("li", "t2")).isEmpty();
            assertThat(kind(code).place("li", "c1")).isEmpty();
        }
        assertThat(kind("topic").place("li", "c1")).isPresent();
        assertThat(kind("topic").place("li", "t1")).isPresent();
        assertThat(kind("topic").place("chen", "c1")).isEmpty();
        var place = kind("activity").place("li", "t1").orElseThrow();
        assertThat(place.holder()).isEqualTo("steel");
        assertThat(place.owner()).isEqualTo(KeptKeys.draftsOf("li", "steel"));
    }

    @Test
    void what_was_handed_in_is_no_draft_any_more_and_another_s_stays() {
        keep("topic", "li", "c1");
        keep("topic", "li", "t1");
        keep("activity", "li", "t1");
        keep("activity", "wang", "t1");
        keep("result", "li", "t1");
        for (int i = 0; i < 2; i++) handedIn.on(TopicTest.APPLIED, "li");
        assertThat(isKept("topic", "li", "c1")).isFalse();
        assertThat(isKept("topic", "li", "t1")).isFalse();
        assertThat(isKept("activity", "li", "t1")).isTrue();
        TopicEvent recorded = TopicTest.recorded("select-topic", 1);
        handedIn.on(recorded, "li");
        assertThat(isKept("activity", "li", "t1")).isFalse();
        assertThat(isKept("activity", "wang", "t1")).isTrue();
        handedIn.on(new ResultSubmitted("t1", "成", "效", 1), "li");
        assertThat(isKept("result", "li", "t1")).isFalse();
    }
}
