package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.SHEET;
import static org.qunzhi.review.Season.UNTIL;
import static org.qunzhi.review.Season.announced;
import static org.qunzhi.review.Season.listed;
import static org.qunzhi.review.Season.opened;
import static org.qunzhi.review.Season.seated;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.Sent;
import org.qunzhi.review.Store;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.Panelist;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import tools.jackson.databind.node.StringNode;

class ScoringStepsTest {
    @TempDir Path folder;
    private Store store;
    private final Sent sent = new Sent();
    private final Kept kept = new Kept();

    @BeforeEach
    void open() {
        store = new Store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_scoring_opens_with_the_panel_and_who_employed_it() throws Exception {
        feed(worksAt("maker"), new ScoringStarted("r1", 2, 2));

        var panel = List.of(panelist("x", Set.of("maker")), panelist("y", Set.of()));
        assertThat(sent.commands())
                .containsExactly(
                        new OpenScoring(
                                "s-e1", "r1", "e1", "org", "maker", SHEET, POLICY, UNTIL, panel),
                        new OpenScoring(
                                "s-e2", "r1", "e2", "org", "other", SHEET, POLICY, UNTIL, panel));
    }

    /** The season is 2026; the end is the first day on which they no longer worked there. */
    @ParameterizedTest
    @CsvSource({"2026-01-01, false", "2026-01-02, true", "2026-12-31, true", "2025-06-30, false"})
    void an_employment_ties_when_it_touched_the_season(LocalDate to, boolean tied)
            throws Exception {
        feed(
                worksAt("maker"),
                new EmploymentEnded("expert-x", "maker", to),
                new ScoringStarted("r1", 2, 2));

        var open = (OpenScoring) sent.commands().getFirst();
        assertThat(open.panel().getFirst().employers().contains("maker")).isEqualTo(tied);
    }

    @Test
    void an_employment_that_becomes_known_during_scoring_recuses() throws Exception {
        feed(new ScoringStarted("r1", 2, 2), worksAt("other"), worksAt("third"));

        assertThat(sent.commands().subList(2, sent.commands().size()))
                .containsExactly(new RecuseEmployee("s-e2", "x", Protected.of("expert-x")));
    }

    @Test
    void after_the_reveal_or_before_the_start_an_employment_recuses_nobody() throws Exception {
        feed(worksAt("other"));
        assertThat(sent.commands()).isEmpty();
        feed(new RoundRevealed("r1"));
        int before = sent.commands().size();
        feed(worksAt("other"));
        assertThat(sent.commands().subList(before, sent.commands().size()))
                .noneMatch(RecuseEmployee.class::isInstance);
    }

    @Test
    void the_close_ends_and_the_reveal_opens_every_scoring() throws Exception {
        feed(new ScoringClosed("r1"), new RoundRevealed("r1"));

        assertThat(sent.commands())
                .containsExactly(
                        new EndScoring("s-e1"),
                        new EndScoring("s-e2"),
                        new RevealScoring("s-e1"),
                        new RevealScoring("s-e2"));
        assertThat(sent.purposes()).doesNotHaveDuplicates();
    }

    @Test
    void who_sits_where_lies_nowhere_in_clear_beside_the_seat() throws Exception {
        feed(worksAt("maker"), new ScoringStarted("r1", 2, 2));

        assertThat(store.lines("follow-scoring-seats")).hasSize(2);
        assertThat(store.lines("follow-scoring-seats").toString())
                .doesNotContain("expert-x", "expert-y");
    }

    @Test
    void after_an_erasure_the_seat_stays_and_no_employment_leads_to_it() throws Exception {
        feed();
        kept.destroy("expert-x", "org");
        feed(
                new PersonErased("d1", "expert-x", "org"),
                new ScoringStarted("r1", 2, 2),
                worksAt("other"));

        var open = (OpenScoring) sent.commands().getFirst();
        assertThat(open.panel())
                .containsExactly(
                        new Panelist("x", new Erased<>(), Set.of()), panelist("y", Set.of()));
        assertThat(sent.commands()).noneMatch(RecuseEmployee.class::isInstance);
        assertThat(store.lines("follow-scoring-seats").getFirst()).contains("\"erased\"");
    }

    @Test
    void the_drafts_of_an_erased_expert_go_and_nobody_else_s() throws Exception {
        var drafts = kept.drafts(store.database());
        var draft = StringNode.valueOf("评语");
        drafts.begin(SheetDrafts.place("s-e1", "x", "r1", "org"), draft, 9);
        drafts.begin(SheetDrafts.place("s-e2", "x", "r1", "org"), draft, 9);
        drafts.begin(SheetDrafts.place("s-e1", "y", "r1", "org"), draft, 9);
        kept.destroy("expert-x", "org");
        feed(new PersonErased("d1", "expert-x", "org"));
        assertThat(store.lines("drafts")).hasSize(1).first().asString().contains("s-e1/y");
    }

    private static Panelist panelist(String seat, Set<String> employers) {
        return new Panelist(seat, Protected.of("expert-" + seat), employers);
    }

    private void feed(Object... more) throws Exception {
        var events =
                new ArrayList<Object>(
                        List.of(
                                announced(),
                                opened(),
                                seated("x"),
                                seated("y"),
                                listed("e1", "maker"),
                                listed("e2", "other")));
        events.addAll(List.of(more));
        Feed.to(
                new ScoringSteps(
                        sent, store.database(), kept.safekeeping(), kept.drafts(store.database())),
                events);
    }

    private static EmploymentBegan worksAt(String organization) {
        return new EmploymentBegan("expert-x", organization, null, LocalDate.parse("2020-01-01"));
    }
}
