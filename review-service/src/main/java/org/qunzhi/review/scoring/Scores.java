package org.qunzhi.review.scoring;

import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.LogPlace;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.review.Rows;
import org.qunzhi.review.SeatTags;
import org.qunzhi.review.Seats;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * What each expert has to score. It answers only by the person, and each their own. Who sits where
 * and what a sheet says lie closed.
 */
@Component
class Scores implements Projection, Waits {
    private static final String MARKS = "marks";
    private static final String COMMENT = "comment";
    private static final String SHEETS = "scoring-sheets";
    private final Rows rounds;
    private final Seats seats;
    private final Rows scorings;
    private final Rows panels;
    private final Rows sheets;
    private final Rows entries;
    private final Table<MyScoring> table;

    private final SeatTags tags;
    private final Safekeeping safekeeping;
    private final Drafts drafts;

    Scores(MongoDatabase database, Safekeeping safekeeping, SeatTags tags, Drafts drafts) {
        this.safekeeping = safekeeping;
        this.tags = tags;
        this.drafts = drafts;
        rounds = new Rows(database, "scoring-rounds");
        seats = new Seats(database, "scoring-seats", safekeeping);
        scorings = new Rows(database, "scorings");
        panels = new Rows(database, "scoring-panels");
        sheets = new Rows(database, SHEETS);
        entries = new Rows(database, "scoring-entries");
        table =
                scorings.<MyScoring>table()
                        .states(Scoring.Stage.values())
                        .filter("round")
                        .sort("scoringUntil")
                        .column("评审轮次", "Round", MyScoring::roundName)
                        .column("课题", "Topic", MyScoring::topicTitle)
                        .column("评分截止", "Scoring until", MyScoring::scoringUntil)
                        .column("状态", "State", one -> Scoring.Stage.valueOf(one.state()))
                        .column(
                                "评审表编号",
                                "Sheet",
                                one -> one.own() == null ? "" : one.own().sheetId());
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
            case ExpertSeated seated -> seats.put(seated, tags, stored(message).sequence());
            case RoundEvent.EntryListed _,
                    RoundEvent.ScoringStarted _,
                    RoundEvent.ScoringClosed _,
                    RoundEvent.RoundRevealed _ -> {}
        }
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (event instanceof PersonErased erased) seats.erase(erased);
    }

    @EventHandler
    void on(ScoringEvent event, EventMessage<?> message) {
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
            case ExpertRecused out ->
                    panels.set(
                            key(id, out.seat()),
                            new Document("scoring", id).append("recused", true));
            case ScoreSheetSealed sealed -> keep(sealed, stored(message));
            case ScoringEnded _ -> state(id, Scoring.Stage.ENDED);
            case ScoringHalted _ -> state(id, Scoring.Stage.HALTED);
            case EntryScored _, EntryUnscored _ -> state(id, Scoring.Stage.REVEALED);
            case ScoringEvent.ScoreSheetRevealed _,
                    ScoringEvent.SheetCommentRevealed _,
                    ScoringEvent.SheetExclusionApproved _,
                    ScoringEvent.SheetExcluded _ -> {}
        }
    }

    private static StoredEvent stored(EventMessage<?> message) {
        return Objects.requireNonNull((StoredEvent) message.getMetaData().get(Attributes.STORED));
    }

    /** Closed with the key of the round, as the event that it comes from. */
    private void keep(ScoreSheetSealed sealed, StoredEvent event) {
        var key = key(sealed.scoring(), sealed.seat());
        var owner = Owner.sealed(sealed.round());
        sheets.set(
                key,
                new Document("sheetId", sealed.sheetId())
                        .append(MARKS, safekeeping.keep(owner, place(key, MARKS), sealed.marks()))
                        .append(
                                COMMENT,
                                safekeeping.keep(owner, place(key, COMMENT), sealed.comment()))
                        .append("position", event.position())
                        .append(
                                "receipt",
                                new Document(new TreeMap<String, Object>(event.sealed()))));
    }

    private static String place(String key, String field) {
        return SHEETS + "/" + key + "/" + field;
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

    /** The seat that the person has of this organiser in the round of the scoring. */
    Optional<Seat> seatOf(String scoring, String person, String organizer) {
        return scorings.find(scoring).stream()
                .map(found -> found.getString("round"))
                .flatMap(
                        round ->
                                seatsOf(person, organizer)
                                        .filter(seat -> seat.round().equals(round)))
                .findFirst();
    }

    private Stream<Seat> seatsOf(String person, String organizer) {
        return tags.of(person, organizer).stream().flatMap(tag -> seats.tagged(tag).stream());
    }

    /** Who sits there, as far as anybody can still say. */
    Protected<String> expertOf(String seat) {
        return seats.find(seat).map(Seat::expert).orElseGet(Protected.Withheld::new);
    }

    /** What the person has to score for this organiser; what they are recused from is not there. */
    List<MyScoring> of(String person, String organizer) {
        return seatsOf(person, organizer)
                .flatMap(seat -> panels.where("assigned", seat.seat()).stream())
                .filter(panel -> !panel.getBoolean("recused", false))
                .flatMap(panel -> mine(panel, organizer).stream())
                .toList();
    }

    private List<MyScoring> of(Acting acting) {
        return acting.role() == Role.EXPERT
                ? of(acting.person(), acting.organization())
                : List.of();
    }

    Optional<MyScoring> mine(String scoring, Acting acting) {
        return of(acting).stream().filter(one -> one.scoring().equals(scoring)).findFirst();
    }

    /** As {@link #of}; an expert has no other list of sheets. */
    Listing<MyScoring> list(ListQuery query, Acting acting) {
        var own = new HashMap<String, MyScoring>();
        of(acting).forEach(one -> own.put(one.scoring(), one));
        return table.list(
                query,
                in("_id", own.keySet()),
                found -> requireNonNull(own.get(found.getString("_id"))));
    }

    /** Sheets that the expert has yet to seal. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        if (acting.role() != Role.EXPERT) return List.of();
        return of(acting.person(), acting.organization()).stream()
                .filter(one -> one.own() == null && one.state().equals(Scoring.Stage.OPEN.name()))
                .map(
                        one ->
                                new Waiting(
                                        "score-entry",
                                        one.scoring(),
                                        requireNonNullElse(one.topicTitle(), one.roundName()),
                                        null,
                                        one.scoringUntil()))
                .toList();
    }

    private Optional<MyScoring> mine(Document panel, String organizer) {
        var id = panel.getString("scoring");
        var scoring = scorings.find(id).orElseThrow();
        var roundId = scoring.getString("round");
        var round = rounds.find(roundId).orElseThrow();
        if (!organizer.equals(round.getString("organizer"))) return Optional.empty();
        var entry = scoring.getString("entry");
        var seat = panel.getString("assigned");
        var own = own(key(id, seat));
        return Optional.of(
                new MyScoring(
                        id,
                        roundId,
                        round.getString("name"),
                        entry,
                        entries.find(entry)
                                .map(found -> found.getString("topicTitle"))
                                .orElse(null),
                        Instant.parse(scoring.getString("scoringUntil")),
                        scoring.getString("state"),
                        ScoreSheet.find(scoring.getString("sheet")).orElseThrow(),
                        own == null
                                && drafts.exists(SheetDrafts.place(id, seat, roundId, organizer)),
                        own));
    }

    /** A sheet may still come from there. */
    boolean awaitsSheet(String scoring, String seat) {
        var key = key(scoring, seat);
        boolean open =
                scorings.find(scoring)
                        .filter(one -> Scoring.Stage.OPEN.name().equals(one.getString("state")))
                        .isPresent();
        boolean seated =
                panels.find(key)
                        .filter(panel -> panel.getString("assigned") != null)
                        .filter(panel -> !panel.getBoolean("recused", false))
                        .isPresent();
        return open && seated && sheets.find(key).isEmpty();
    }

    private MyScoring.@Nullable OwnSheet own(String key) {
        return sheets.find(key)
                .map(
                        sheet ->
                                new MyScoring.OwnSheet(
                                        sheet.getString("sheetId"),
                                        open(sheet, key, MARKS, Marks.class),
                                        open(sheet, key, COMMENT, String.class),
                                        receipt(sheet)))
                .orElse(null);
    }

    private <T> Protected<T> open(Document sheet, String key, String field, Class<T> type) {
        return safekeeping.open(sheet.getString(field), place(key, field), type);
    }

    private static MyScoring.SheetReceipt receipt(Document sheet) {
        var sealed = new TreeMap<String, String>();
        sheet.get("receipt", Document.class)
                .forEach((field, digest) -> sealed.put(field, (String) digest));
        var position = sheet.getLong("position");
        return new MyScoring.SheetReceipt(
                position == null ? null : LogPlace.of(Context.REVIEW.code(), position), sealed);
    }

    /** Where the event lies that sealed the person's own sheet of this scoring. */
    OptionalLong sealedAt(String scoring, String person, String organizer) {
        return of(person, organizer).stream()
                .filter(mine -> mine.scoring().equals(scoring))
                .flatMap(mine -> Stream.ofNullable(mine.own()))
                .flatMap(own -> Stream.ofNullable(own.receipt().log()))
                .mapToLong(log -> Long.parseLong(log.position()))
                .findFirst();
    }

    @Override
    public void reset() {
        seats.drop();
        for (var rows : List.of(rounds, scorings, panels, sheets, entries)) {
            rows.drop();
        }
    }
}
