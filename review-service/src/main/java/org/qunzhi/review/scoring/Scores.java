package org.qunzhi.review.scoring;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.review.Rows;
import org.qunzhi.rules.review.ScoreSheet;
import org.springframework.stereotype.Component;

/** What each expert has to score. It answers only by the person, and each their own. */
@Component
class Scores implements Projection {
    private final Rows rounds;
    private final Rows seats;
    private final Rows scorings;
    private final Rows panels;
    private final Rows sheets;
    private final Rows entries;

    /** {@code version}: sequence of the seating in the round's stream. */
    record Seat(String seat, String organizer, long version) {
        String authority() {
            return "seat:" + seat + "@" + version;
        }
    }

    Scores(MongoDatabase database) {
        rounds = new Rows(database, "scoring-rounds");
        seats = new Rows(database, "scoring-seats");
        scorings = new Rows(database, "scorings");
        panels = new Rows(database, "scoring-panels");
        sheets = new Rows(database, "scoring-sheets");
        entries = new Rows(database, "scoring-entries");
    }

    @EventHandler
    void on(EntryEvent event) {
        if (!(event instanceof EntryAdmitted admitted)) return;
        entries.set(admitted.entry(), new Document("topicTitle", admitted.topicTitle()));
    }

    @EventHandler
    void on(RoundEvent event, EventMessage<?> message) {
        switch (event) {
            case RoundOpened opened ->
                    rounds.set(
                            opened.round(),
                            new Document("name", opened.name())
                                    .append("organizer", opened.organizer()));
            case ExpertSeated(var round, var seat, var expert) -> {
                var stored =
                        Objects.requireNonNull(
                                (StoredEvent) message.getMetaData().get(Attributes.STORED));
                seats.set(
                        seat,
                        new Document("round", round)
                                .append("expert", expert)
                                .append("version", stored.sequence()));
            }
            case RoundEvent.EntryListed _,
                    RoundEvent.ScoringStarted _,
                    RoundEvent.ScoringClosed _,
                    RoundEvent.RoundRevealed _ -> {}
        }
    }

    @EventHandler
    void on(ScoringEvent event) {
        var id = event.scoring();
        switch (event) {
            case ScoringOpened opened ->
                    scorings.set(
                            id,
                            new Document("round", opened.round())
                                    .append("entry", opened.entry())
                                    .append("sheet", opened.sheet())
                                    .append("scoringUntil", opened.scoringUntil().toString())
                                    .append("state", Scoring.Stage.OPEN.name()));
            case ExpertAssigned(var _, var seat) ->
                    panels.set(key(id, seat), new Document("scoring", id).append("assigned", seat));
            case ExpertRecused(var _, var seat, var _, var _) ->
                    panels.set(key(id, seat), new Document("scoring", id).append("recused", true));
            case ScoreSheetSealed sealed ->
                    sheets.set(
                            key(id, sealed.seat()),
                            new Document("sheetId", sealed.sheetId())
                                    .append("points", new Document(new HashMap<>(sealed.points())))
                                    .append("total", sealed.total())
                                    .append("comment", sealed.comment()));
            case ScoringEnded _ -> state(id, Scoring.Stage.ENDED);
            case ScoreSheetRevealed _ -> {}
            case EntryScored _, EntryUnscored _ -> state(id, Scoring.Stage.REVEALED);
        }
    }

    private void state(String scoring, Scoring.Stage stage) {
        scorings.set(scoring, new Document("state", stage.name()));
    }

    private static String key(String scoring, String seat) {
        return scoring + "/" + seat;
    }

    boolean exists(String scoring) {
        return scorings.find(scoring).isPresent();
    }

    /** The person's seat in the round that the scoring belongs to. */
    Optional<Seat> seatOf(String scoring, String person) {
        return scorings.find(scoring).stream()
                .flatMap(found -> seatsOf(person, found.getString("round")))
                .findFirst();
    }

    private Stream<Seat> seatsOf(String person, String round) {
        var organizer = rounds.find(round).map(found -> found.getString("organizer")).orElse("");
        return seats.where("expert", person).stream()
                .filter(seat -> round.equals(seat.getString("round")))
                .map(seat -> new Seat(seat.getString("_id"), organizer, seat.getLong("version")));
    }

    /** What the person has to score for this organiser; what they are recused from is not there. */
    List<MyScoring> of(String person, String organizer) {
        return seats.where("expert", person).stream()
                .flatMap(seat -> panels.where("assigned", seat.getString("_id")).stream())
                .filter(panel -> !panel.getBoolean("recused", false))
                .flatMap(panel -> mine(panel, organizer).stream())
                .toList();
    }

    private Optional<MyScoring> mine(Document panel, String organizer) {
        var id = panel.getString("scoring");
        var scoring = scorings.find(id).orElseThrow();
        var round = rounds.find(scoring.getString("round")).orElseThrow();
        if (!organizer.equals(round.getString("organizer"))) return Optional.empty();
        var entry = scoring.getString("entry");
        return Optional.of(
                new MyScoring(
                        id,
                        scoring.getString("round"),
                        round.getString("name"),
                        entry,
                        entries.find(entry)
                                .map(found -> found.getString("topicTitle"))
                                .orElse(null),
                        Instant.parse(scoring.getString("scoringUntil")),
                        scoring.getString("state"),
                        ScoreSheet.find(scoring.getString("sheet")).orElseThrow(),
                        own(key(id, panel.getString("assigned")))));
    }

    private MyScoring.@Nullable OwnSheet own(String key) {
        return sheets.find(key)
                .map(
                        sheet ->
                                new MyScoring.OwnSheet(
                                        sheet.getString("sheetId"),
                                        points(sheet.get("points", Document.class)),
                                        sheet.getInteger("total"),
                                        sheet.getString("comment")))
                .orElse(null);
    }

    private static Map<String, Integer> points(Document document) {
        var points = new HashMap<String, Integer>();
        document.forEach(
                (item, given) -> points.put(item, (Integer) Objects.requireNonNull(given)));
        return points;
    }

    @Override
    public void reset() {
        for (var rows : List.of(rounds, seats, scorings, panels, sheets, entries)) {
            rows.drop();
        }
    }
}
