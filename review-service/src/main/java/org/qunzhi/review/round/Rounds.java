package org.qunzhi.review.round;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.platform.Projection;
import org.qunzhi.review.Rows;
import org.springframework.stereotype.Component;

/** Of a sealed sheet it keeps from which seat it came, and nothing else. */
@Component
class Rounds implements Projection {
    private final Rows rounds;
    private final Rows seats;
    private final Rows scorings;
    private final Rows contests;
    private final Rows entries;

    Rounds(MongoDatabase database) {
        rounds = new Rows(database, "rounds");
        seats = new Rows(database, "round-seats");
        scorings = new Rows(database, "round-scorings");
        contests = new Rows(database, "round-contests");
        entries = new Rows(database, "round-entries");
    }

    @EventHandler
    void on(ContestEvent event) {
        switch (event) {
            case ContestAnnounced announced ->
                    contests.set(
                            announced.contest(), new Document("organizer", announced.organizer()));
        }
    }

    @EventHandler
    void on(EntryEvent event) {
        if (!(event instanceof EntryAdmitted admitted)) return;
        entries.set(
                admitted.entry(),
                new Document("organizationName", admitted.organizationName())
                        .append("circleName", admitted.circleName())
                        .append("topicTitle", admitted.topicTitle()));
    }

    @EventHandler
    void on(RoundEvent event) {
        switch (event) {
            case RoundOpened opened ->
                    rounds.set(
                            opened.round(),
                            new Document("contest", opened.contest())
                                    .append("organizer", opened.organizer())
                                    .append("name", opened.name())
                                    .append("sheet", opened.sheet())
                                    .append("policy", opened.policy())
                                    .append("scoringUntil", opened.scoringUntil().toString())
                                    .append("state", Round.State.PREPARING.name()));
            case ExpertSeated(var round, var seat, var expert) ->
                    seats.set(seat, new Document("round", round).append("expert", expert));
            case EntryListed(var round, var entry, var organization, var scoring, var type) ->
                    scorings.set(
                            scoring,
                            new Document("round", round)
                                    .append("entry", entry)
                                    .append("organization", organization)
                                    .append("type", type.name()));
            case ScoringStarted(var round, var _, var _) -> state(round, Round.State.SCORING);
            case ScoringClosed(var round) -> state(round, Round.State.CLOSED);
            case RoundRevealed(var round) -> state(round, Round.State.REVEALED);
        }
    }

    @EventHandler
    void on(ScoringEvent event) {
        var id = event.scoring();
        switch (event) {
            case ScoringOpened _ -> scorings.set(id, new Document("state", "OPEN"));
            case ExpertAssigned _, ScoreSheetRevealed _ -> {}
            case ExpertRecused recused ->
                    scorings.set(id, new Document("recused." + recused.seat(), true));
            case ScoreSheetSealed sealed ->
                    scorings.set(id, new Document("sheetsFrom." + sealed.seat(), true));
            case ScoringEnded _ ->
                    scorings.set(id, new Document("state", "ENDED").append("ended", true));
            case EntryScored _ -> scorings.set(id, new Document("state", "SCORED"));
            case EntryUnscored _ -> scorings.set(id, new Document("state", "UNSCORED"));
        }
    }

    private void state(String round, Round.State state) {
        rounds.set(round, new Document("state", state.name()));
    }

    Optional<String> organizerOf(String contest) {
        return contests.find(contest).map(found -> found.getString("organizer"));
    }

    int ended(String round) {
        return (int)
                scorings.where("round", round).stream()
                        .filter(scoring -> scoring.getBoolean("ended", false))
                        .count();
    }

    Optional<RoundView> find(String round) {
        return rounds.find(round).map(found -> view(round, found));
    }

    private RoundView view(String round, Document found) {
        return new RoundView(
                round,
                found.getString("contest"),
                found.getString("organizer"),
                found.getString("name"),
                found.getString("sheet"),
                found.getString("policy"),
                java.time.Instant.parse(found.getString("scoringUntil")),
                found.getString("state"),
                seats.where("round", round).stream()
                        .map(
                                seat ->
                                        new RoundView.Seat(
                                                seat.getString("_id"), seat.getString("expert")))
                        .toList(),
                scorings.where("round", round).stream().map(this::entry).toList());
    }

    private RoundView.Entry entry(Document scoring) {
        var names = entries.find(scoring.getString("entry")).orElseGet(Document::new);
        var sheets = keys(scoring, "sheetsFrom");
        return new RoundView.Entry(
                scoring.getString("_id"),
                scoring.getString("entry"),
                scoring.getString("organization"),
                names.getString("organizationName"),
                names.getString("circleName"),
                names.getString("topicTitle"),
                scoring.getString("type"),
                Objects.requireNonNullElse(scoring.getString("state"), "LISTED"),
                sheets.size(),
                sheets,
                keys(scoring, "recused"));
    }

    private static List<String> keys(Document document, String field) {
        var found = document.get(field, Document.class);
        return found == null ? List.of() : found.keySet().stream().sorted().toList();
    }

    @Override
    public void reset() {
        for (var rows : List.of(rounds, seats, scorings, contests, entries)) {
            rows.drop();
        }
    }
}
