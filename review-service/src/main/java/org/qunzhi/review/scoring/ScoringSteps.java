package org.qunzhi.review.scoring;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.review.Rows;
import org.qunzhi.review.Seats;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.Panelist;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.springframework.stereotype.Component;

/**
 * Opens, ends and reveals every scoring of a round, and recuses experts by their employers. An
 * employment that becomes known later than the start recuses too, so lateness of plan-service's
 * events costs nothing: each handler stores its own before it looks for the other's. Who sits where
 * lies closed here too.
 */
@Component
class ScoringSteps implements Follower {
    private final Dispatcher dispatcher;
    private final Rows contests;
    private final Rows rounds;
    private final Seats seats;
    private final Rows scorings;
    private final Rows employments;
    private final Drafts drafts;

    ScoringSteps(
            Dispatcher dispatcher, MongoDatabase database, Safekeeping safekeeping, Drafts drafts) {
        this.dispatcher = dispatcher;
        this.drafts = drafts;
        contests = new Rows(database, "follow-scoring-contests");
        rounds = new Rows(database, "follow-scoring-rounds");
        seats = new Seats(database, "follow-scoring-seats", safekeeping);
        scorings = new Rows(database, "follow-scorings");
        employments = new Rows(database, "follow-scoring-employments");
    }

    @EventHandler
    void on(ContestEvent event) {
        switch (event) {
            case ContestAnnounced announced ->
                    contests.set(announced.contest(), new Document("season", announced.season()));
        }
    }

    @EventHandler
    void on(RoundEvent event, EventMessage<?> message) {
        switch (event) {
            case RoundOpened opened ->
                    rounds.set(
                            opened.round(),
                            new Document("contest", opened.contest())
                                    .append("organizer", opened.organizer())
                                    .append("sheet", opened.sheet())
                                    .append("policy", opened.policy())
                                    .append("scoringUntil", opened.scoringUntil().toString()));
            case ExpertSeated seated -> seats.put(seated);
            case EntryListed listed ->
                    scorings.set(
                            listed.scoring(),
                            new Document("round", listed.round())
                                    .append("entry", listed.entry())
                                    .append("organization", listed.organization()));
            case ScoringStarted(var round, var _, var _) -> open(round, message);
            case ScoringClosed(var round) -> {
                for (var scoring : scorings.where("round", round)) {
                    var id = scoring.getString("_id");
                    dispatcher.dispatch(message, "end/" + id, new EndScoring(id));
                }
            }
            case RoundRevealed(var round) -> {
                rounds.set(round, new Document("revealed", true));
                for (var scoring : scorings.where("round", round)) {
                    var id = scoring.getString("_id");
                    dispatcher.dispatch(message, "reveal/" + id, new RevealScoring(id));
                }
            }
        }
    }

    private void open(String id, EventMessage<?> message) {
        rounds.set(id, new Document("started", true));
        var round = rounds.find(id).orElseThrow();
        var from = seasonStart(round);
        var panel =
                seats.of(id).stream()
                        .map(
                                seat ->
                                        new Panelist(
                                                seat.seat(),
                                                seat.expert(),
                                                employers(seat.expert(), from)))
                        .toList();
        for (var scoring : scorings.where("round", id)) {
            var scoringId = scoring.getString("_id");
            dispatcher.dispatch(
                    message,
                    "open/" + scoringId,
                    new OpenScoring(
                            scoringId,
                            id,
                            scoring.getString("entry"),
                            round.getString("organizer"),
                            scoring.getString("organization"),
                            round.getString("sheet"),
                            round.getString("policy"),
                            Instant.parse(round.getString("scoringUntil")),
                            panel));
        }
    }

    /** Of an unknown season every employment counts: rather one expert too few than a tie. */
    private LocalDate seasonStart(Document round) {
        return contests.find(round.getString("contest"))
                .map(contest -> LocalDate.of(contest.getInteger("season"), 1, 1))
                .orElse(LocalDate.MIN);
    }

    /** Whose seat nobody can say any more has none; nobody can score from it either. */
    private Set<String> employers(Protected<String> expert, LocalDate from) {
        return expert.shown().stream()
                .flatMap(person -> employments.where("person", person).stream())
                .filter(employment -> lasts(employment, from))
                .map(employment -> employment.getString("organization"))
                .collect(Collectors.toSet());
    }

    /** The end is the first day on which they no longer worked there. */
    private static boolean lasts(Document employment, LocalDate from) {
        var to = employment.getString("to");
        return to == null || LocalDate.parse(to).isAfter(from);
    }

    @EventHandler
    void on(PersonEvent event, EventMessage<?> message) {
        switch (event) {
            case PersonRegistered _ -> {}
            case EmploymentBegan(var person, var organization, var _, var from) -> {
                employments.set(
                        String.join("/", person, organization, from.toString()),
                        new Document("person", person)
                                .append("organization", organization)
                                .append("from", from.toString()));
                recuse(person, organization, message);
            }
            case EmploymentEnded(var person, var organization, var to) -> {
                for (var employment : employments.where("person", person)) {
                    if (employment.getString("organization").equals(organization)
                            && employment.getString("to") == null
                            && !LocalDate.parse(employment.getString("from")).isAfter(to)) {
                        employments.set(
                                employment.getString("_id"), new Document("to", to.toString()));
                    }
                }
            }
        }
    }

    /** By the entries that come from there: no row of a seat tells that it is this person's. */
    private void recuse(String person, String organization, EventMessage<?> message) {
        for (var scoring : scorings.where("organization", organization)) {
            var round = rounds.find(scoring.getString("round")).orElseThrow();
            if (!round.getBoolean("started", false) || round.getBoolean("revealed", false)) {
                continue;
            }
            var id = scoring.getString("_id");
            for (var seat : seats.of(round.getString("_id"))) {
                if (seat.expert().shown().filter(person::equals).isEmpty()) continue;
                dispatcher.dispatch(
                        message,
                        "recuse/" + id + "/" + seat.seat(),
                        new RecuseEmployee(id, seat.seat(), seat.expert()));
            }
        }
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (!(event instanceof PersonErased erased)) return;
        for (var seat : seats.erase(erased)) drafts.deleteOf(seat, erased.organization());
    }
}
