package org.qunzhi.review.round;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
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
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.review.Rows;
import org.qunzhi.review.Seats;
import org.springframework.stereotype.Component;

/**
 * Of a sealed sheet it keeps from which seat it came, and nothing else; of one that could not be
 * opened at the reveal also its id. Who sits where lies closed.
 */
@Component
class Rounds implements Projection, Waits {
    private static final String LISTED = "LISTED";
    private final Rows rounds;
    private final Seats seats;
    private final Rows scorings;
    private final Recusals recusals;
    private final Rows contests;
    private final Rows entries;
    private final Table<RoundView.Open> table;
    private final Table<RoundView.Entry> progress;

    Rounds(MongoDatabase database, Safekeeping safekeeping) {
        rounds = new Rows(database, "rounds");
        seats = new Seats(database, "round-seats", safekeeping);
        scorings = new Rows(database, "round-scorings");
        recusals = new Recusals(scorings, safekeeping);
        contests = new Rows(database, "round-contests");
        entries = new Rows(database, "round-entries");
        table =
                rounds.<RoundView.Open>table()
                        .states(Round.State.values())
                        .filter("contest")
                        .search("name")
                        .sort("-scoringUntil", "name")
                        .column("评审轮次", "Round", RoundView.Open::name)
                        .column("状态", "State", one -> Round.State.valueOf(one.state()))
                        .column("评分截止", "Scoring until", RoundView.Open::scoringUntil)
                        .column("申报项数", "Entries", RoundView.Open::entries)
                        .column("评审席位", "Seats", RoundView.Open::seats);
        progress =
                scorings.<RoundView.Entry>table()
                        .states(ScoringState.values())
                        .absent(LISTED)
                        .filter("organization")
                        .filter("type")
                        .column("单位", "Organisation", RoundView.Entry::organizationName)
                        .column("小组", "Circle", RoundView.Entry::circleName)
                        .column("课题", "Topic", RoundView.Entry::topicTitle)
                        .column("状态", "State", one -> ScoringState.of(one.state()))
                        .column("已提交评分表", "Sheets", RoundView.Entry::sheets)
                        .column("回避席位", "Recused", one -> one.recused().size());
    }

    /** As a scoring's row says it; one that was not opened yet says nothing. */
    private enum ScoringState {
        OPEN,
        ENDED,
        HALTED,
        SCORED,
        UNSCORED;

        static Object of(String said) {
            return said.equals(LISTED) ? "" : valueOf(said);
        }
    }

    /** Of the association whose secretary or chair somebody is. */
    Listing<RoundView.Open> list(ListQuery query, Acting acting) {
        return table.list(
                query,
                leads(acting) ? eq("organizer", acting.organization()) : Table.nobody(),
                found -> open(found.getString("_id"), found));
    }

    private static boolean leads(Acting acting) {
        return acting.role() == Role.SECRETARY || acting.role() == Role.CHAIR;
    }

    /** From which seats a sheet has come for each entry, and never what it says. */
    Listing<RoundView.Entry> entries(ListQuery query, String round) {
        return progress.list(query, eq("round", round), this::entry);
    }

    /** What is the secretary's to do next with a round; the chair may reveal it too. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        if (!leads(acting)) return List.of();
        var theirs =
                acting.role() == Role.CHAIR
                        ? EnumSet.of(Round.State.CLOSED)
                        : EnumSet.complementOf(EnumSet.of(Round.State.REVEALED));
        return rounds.where("organizer", acting.organization()).stream()
                .filter(one -> theirs.contains(Round.State.valueOf(one.getString("state"))))
                .map(
                        one ->
                                new Waiting(
                                        switch (Round.State.valueOf(one.getString("state"))) {
                                            case PREPARING -> "prepare-round";
                                            case SCORING -> "close-scoring";
                                            case CLOSED, REVEALED -> "reveal-round";
                                        },
                                        one.getString("_id"),
                                        one.getString("name"),
                                        null,
                                        Instant.parse(one.getString("scoringUntil"))))
                .toList();
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
            case ExpertSeated seated -> seats.put(seated);
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
    void on(ErasureEvent event) {
        if (event instanceof PersonErased erased) seats.erase(erased).forEach(this::unexplained);
    }

    /** Why somebody was recused goes with them. */
    private void unexplained(String seat) {
        seats.find(seat)
                .map(at -> scorings.where("round", at.round()))
                .orElse(List.of())
                .forEach(scoring -> recusals.forget(scoring, seat));
    }

    @EventHandler
    void on(ScoringEvent event) {
        var id = event.scoring();
        switch (event) {
            case ScoringOpened _ -> scorings.set(id, new Document("state", "OPEN"));
            case ExpertAssigned _, ScoreSheetRevealed _, SheetCommentRevealed _ -> {}
            case ExpertRecused recused -> recusals.keep(recused);
            case ScoreSheetSealed sealed ->
                    scorings.set(id, new Document("sheetsFrom." + sealed.seat(), true));
            case ScoringEnded _ ->
                    scorings.set(id, new Document("state", "ENDED").append("ended", true));
            case ScoringHalted halted -> {
                scorings.set(id, new Document("state", "HALTED"));
                for (var sheet : halted.missing()) {
                    scorings.set(id, new Document("missing." + sheet + ".sheetId", sheet));
                }
            }
            case SheetExclusionApproved approved ->
                    scorings.set(
                            id,
                            new Document(
                                    "missing." + approved.sheetId() + "." + approved.role().name(),
                                    new Document("by", approved.by())
                                            .append("reason", approved.reason())));
            case SheetExcluded excluded ->
                    scorings.set(
                            id, new Document("missing." + excluded.sheetId() + ".excluded", true));
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

    boolean exists(String round) {
        return rounds.find(round).isPresent();
    }

    Optional<RoundView> find(String round) {
        return rounds.find(round).map(found -> view(round, found));
    }

    Optional<RoundView.Open> findOpen(String round) {
        return rounds.find(round).map(found -> open(round, found));
    }

    private RoundView.Open open(String round, Document found) {
        return new RoundView.Open(
                round,
                found.getString("contest"),
                found.getString("organizer"),
                found.getString("name"),
                found.getString("sheet"),
                found.getString("policy"),
                Instant.parse(found.getString("scoringUntil")),
                found.getString("state"),
                scorings.where("round", round).size(),
                seats.count(round));
    }

    private RoundView view(String round, Document found) {
        return new RoundView(
                round,
                found.getString("contest"),
                found.getString("organizer"),
                found.getString("name"),
                found.getString("sheet"),
                found.getString("policy"),
                Instant.parse(found.getString("scoringUntil")),
                found.getString("state"),
                seats.of(round).stream()
                        .map(seat -> new RoundView.Seat(seat.seat(), seat.expert()))
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
                Objects.requireNonNullElse(scoring.getString("state"), LISTED),
                sheets.size(),
                sheets,
                recusals.of(scoring),
                missing(scoring.get("missing", Document.class)));
    }

    private static List<RoundView.MissingSheet> missing(@Nullable Document sheets) {
        if (sheets == null) return List.of();
        return sheets.keySet().stream()
                .sorted()
                .map(id -> sheets.get(id, Document.class))
                .map(Rounds::missingSheet)
                .toList();
    }

    private static RoundView.MissingSheet missingSheet(Document sheet) {
        var approvals = new ArrayList<RoundView.Approval>();
        for (var role : Role.values()) {
            var approval = sheet.get(role.name(), Document.class);
            if (approval == null) continue;
            approvals.add(
                    new RoundView.Approval(
                            role, approval.getString("by"), approval.getString("reason")));
        }
        return new RoundView.MissingSheet(
                sheet.getString("sheetId"), approvals, sheet.getBoolean("excluded", false));
    }

    private static List<String> keys(Document document, String field) {
        var found = document.get(field, Document.class);
        return found == null ? List.of() : found.keySet().stream().sorted().toList();
    }

    @Override
    public void reset() {
        seats.drop();
        for (var rows : List.of(rounds, scorings, contests, entries)) {
            rows.drop();
        }
    }
}
