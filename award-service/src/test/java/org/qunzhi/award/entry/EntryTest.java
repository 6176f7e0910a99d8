package org.qunzhi.award.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.award.People.CITY;
import static org.qunzhi.award.People.ENTERPRISE;
import static org.qunzhi.award.People.PROVINCE;
import static org.qunzhi.award.entry.EntryCases.ADMITTED;
import static org.qunzhi.award.entry.EntryCases.CONTEST;
import static org.qunzhi.award.entry.EntryCases.DEADLINE;
import static org.qunzhi.award.entry.EntryCases.RECOMMENDED;
import static org.qunzhi.award.entry.EntryCases.SECRETARY;
import static org.qunzhi.award.entry.EntryCases.TOPIC;
import static org.qunzhi.award.entry.EntryCases.UNFINISHED;
import static org.qunzhi.award.entry.EntryCases.facts;
import static org.qunzhi.award.entry.EntryCases.giveBack;
import static org.qunzhi.award.entry.EntryCases.recommend;
import static org.qunzhi.award.entry.EntryCases.submit;
import static org.qunzhi.award.entry.EntryCases.submitted;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.Seen;
import org.qunzhi.award.entry.EntryCommand.Facts;
import org.qunzhi.award.entry.EntryRefusal.AlreadyEntered;
import org.qunzhi.award.entry.EntryRefusal.EntriesClosed;
import org.qunzhi.award.entry.EntryRefusal.NoPromotionPath;
import org.qunzhi.award.entry.EntryRefusal.NotAwaitingRecommendation;
import org.qunzhi.award.entry.EntryRefusal.NotPromoter;
import org.qunzhi.award.entry.EntryRefusal.NotSecretary;
import org.qunzhi.award.entry.EntryRefusal.OwnEmployer;
import org.qunzhi.award.entry.EntryRefusal.ResultNotAccepted;
import org.qunzhi.award.entry.EntryRefusal.UnknownContest;
import org.qunzhi.award.entry.EntryRefusal.UnknownEntry;
import org.qunzhi.award.entry.EntryRefusal.UnknownTopic;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.platform.Refusal;

class EntryTest {
    private static final Seen SEEN = new Seen();
    private static final String DISTRICT = "ganjingzi";
    private static final EntryReturned RETURNED = new EntryReturned("e1", CITY, "缺少活动记录");

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        SEEN.covers(EntryEvent.class, EntryRefusal.class);
    }

    @Test
    void a_member_of_the_organiser_is_admitted_at_once() {
        assertThat(events(Entry.NONE, submit(facts(PROVINCE))))
                .containsExactly(submitted(), ADMITTED);
    }

    @Test
    void what_lies_above_the_organiser_does_not_matter() {
        assertThat(events(Entry.NONE, submit(facts(PROVINCE, "caq"))))
                .containsExactly(submitted(), ADMITTED);
    }

    @Test
    void an_enterprise_below_a_city_association_needs_its_recommendation() {
        assertThat(events(Entry.NONE, submit(facts(CITY, PROVINCE))))
                .containsExactly(submitted(CITY));
    }

    @Test
    void the_association_recommends_and_the_entry_is_admitted() {
        assertThat(events(given(submitted(CITY)), recommend(SECRETARY)))
                .containsExactly(RECOMMENDED, ADMITTED);
    }

    @Test
    void on_a_longer_path_each_association_recommends_in_its_turn() {
        var entry = given(submitted(DISTRICT, CITY));
        var district = People.of(Role.SECRETARY, DISTRICT);
        assertThat(refusal(entry, recommend(SECRETARY))).isEqualTo(new UnknownEntry("e1"));

        assertThat(events(entry, recommend(district)))
                .containsExactly(new EntryRecommended("e1", DISTRICT, "同意推荐"));
        var half = entry.after(new EntryRecommended("e1", DISTRICT, "同意推荐"));
        assertThat(refusal(half, recommend(district)))
                .isEqualTo(new NotAwaitingRecommendation("e1"));
        assertThat(events(half, recommend(SECRETARY))).containsExactly(RECOMMENDED, ADMITTED);
    }

    @Test
    void a_returned_entry_may_be_entered_again() {
        assertThat(events(given(submitted(CITY)), giveBack(SECRETARY))).containsExactly(RETURNED);

        var returned = given(submitted(CITY), RETURNED);
        assertThat(refusal(returned, recommend(SECRETARY)))
                .isEqualTo(new NotAwaitingRecommendation("e1"));
        assertThat(events(returned, submit(facts(CITY, PROVINCE))))
                .containsExactly(submitted(CITY));
    }

    @Test
    void a_topic_is_entered_once_in_a_contest() {
        assertThat(refusal(given(submitted(CITY)), submit(facts(CITY, PROVINCE))))
                .isEqualTo(new AlreadyEntered("e1"));
        assertThat(refusal(given(submitted(), ADMITTED), submit(facts(PROVINCE))))
                .isEqualTo(new AlreadyEntered("e1"));
    }

    @Test
    void entries_are_open_up_to_the_deadline_and_not_a_moment_longer() {
        var submit = submit(facts(PROVINCE));

        assertThat(SEEN.events(Entry.NONE.decide(submit, DEADLINE))).isNotEmpty();
        assertThat(SEEN.refusal(Entry.NONE.decide(submit, DEADLINE.plusNanos(1))))
                .isEqualTo(new EntriesClosed(DEADLINE));
    }

    @Test
    void only_a_promoter_of_the_whole_enterprise_enters() {
        var maker = People.of(Role.DECISION_MAKER, ENTERPRISE);
        var workshop =
                new Acting("li", ENTERPRISE, "w1", Role.PROMOTER, "appointment@1", Set.of("w1"));

        assertThat(refusal(Entry.NONE, submit(maker, facts(PROVINCE))))
                .isEqualTo(new NotPromoter());
        assertThat(refusal(Entry.NONE, submit(workshop, facts(PROVINCE))))
                .isEqualTo(new NotPromoter());
        assertThat(refusal(Entry.NONE, submit(Acting.self("li"), facts(PROVINCE))))
                .isEqualTo(new NotPromoter());
    }

    @Test
    void a_promoter_of_another_enterprise_does_not_learn_that_the_topic_is_there() {
        var other = People.of(Role.PROMOTER, "shipyard");

        assertThat(refusal(Entry.NONE, submit(other, facts(PROVINCE))))
                .isEqualTo(new UnknownTopic("t1"));
    }

    @Test
    void an_unknown_topic_or_contest_is_refused() {
        assertThat(refusal(Entry.NONE, submit(new Facts(CONTEST, null, "钢铁公司", List.of()))))
                .isEqualTo(new UnknownTopic("t1"));
        assertThat(refusal(Entry.NONE, submit(new Facts(null, TOPIC, "钢铁公司", List.of()))))
                .isEqualTo(new UnknownContest("c1"));
    }

    @Test
    void a_result_that_was_not_accepted_is_not_entered() {
        var facts = new Facts(CONTEST, UNFINISHED, "钢铁公司", List.of(PROVINCE));

        assertThat(refusal(Entry.NONE, submit(facts))).isEqualTo(new ResultNotAccepted("t1"));
    }

    @Test
    void without_a_promotion_path_to_the_organiser_there_is_no_entry() {
        assertThat(refusal(Entry.NONE, submit(facts(CITY))))
                .isEqualTo(new NoPromotionPath(PROVINCE));
        assertThat(refusal(Entry.NONE, submit(facts()))).isEqualTo(new NoPromotionPath(PROVINCE));
    }

    @Test
    void an_association_off_the_path_does_not_learn_that_the_entry_is_there() {
        var entry = given(submitted(CITY));

        assertThat(refusal(entry, recommend(People.of(Role.SECRETARY, "shenyang"))))
                .isEqualTo(new UnknownEntry("e1"));
        assertThat(refusal(entry, giveBack(People.of(Role.SECRETARY, PROVINCE))))
                .isEqualTo(new UnknownEntry("e1"));
    }

    @Test
    void only_the_secretary_recommends_or_returns() {
        var entry = given(submitted(CITY));
        var chair = People.of(Role.CHAIR, CITY);

        assertThat(refusal(entry, recommend(chair))).isEqualTo(new NotSecretary());
        assertThat(refusal(entry, giveBack(chair))).isEqualTo(new NotSecretary());
    }

    @Test
    void nobody_recommends_or_returns_their_own_employers_entry() {
        var entry = given(submitted(CITY));

        assertThat(refusal(entry, recommend(SECRETARY, ENTERPRISE)))
                .isEqualTo(new OwnEmployer(ENTERPRISE));
        assertThat(refusal(entry, giveBack(SECRETARY, ENTERPRISE)))
                .isEqualTo(new OwnEmployer(ENTERPRISE));
        assertThat(events(entry, recommend(SECRETARY, "shipyard"))).hasSize(2);
    }

    @Test
    void an_admitted_entry_is_not_returned() {
        assertThat(refusal(given(submitted(CITY), RECOMMENDED, ADMITTED), giveBack(SECRETARY)))
                .isEqualTo(new NotAwaitingRecommendation("e1"));
    }

    private static Entry given(EntryEvent... events) {
        var entry = Entry.NONE;
        for (var event : events) entry = entry.after(event);
        return entry;
    }

    private static List<EntryEvent> events(Entry entry, EntryCommand command) {
        return SEEN.events(entry.decide(command, Instant.EPOCH));
    }

    private static Refusal refusal(Entry entry, EntryCommand command) {
        return SEEN.refusal(entry.decide(command, Instant.EPOCH));
    }
}
