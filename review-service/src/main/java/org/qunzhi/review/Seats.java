package org.qunzhi.review;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.vault.Owner;

/** Who sits where: a row for each seat, with the person closed in it. */
public final class Seats {
    private static final String EXPERT = "expert";
    private static final String ORGANIZER = "organizer";
    private static final String TAG = "tag";
    private final Rows rows;
    private final Safekeeping safekeeping;
    private final String name;

    /**
     * {@code version}: sequence of the seating in the round's stream, where it was kept, else 0.
     */
    public record Seat(
            String seat, String round, String organizer, long version, Protected<String> expert) {}

    public Seats(MongoDatabase database, String name, Safekeeping safekeeping) {
        rows = new Rows(database, name);
        this.safekeeping = safekeeping;
        this.name = name;
    }

    public void put(ExpertSeated seated) {
        rows.set(
                seated.seat(),
                new Document("round", seated.round())
                        .append(ORGANIZER, seated.organizer())
                        .append(EXPERT, kept(seated)));
    }

    /** A seat that its holder asks for by their tag. */
    public void put(ExpertSeated seated, SeatTags tags, long version) {
        put(seated);
        var tag = seated.expert().shown().flatMap(person -> tags.of(person, seated.organizer()));
        rows.set(seated.seat(), new Document("version", version).append(TAG, tag.orElse(null)));
    }

    private String kept(ExpertSeated seated) {
        var place = place(seated.seat());
        // Of nobody known nothing is closed, so no key is asked for.
        var person = seated.expert().shown().orElse("");
        var owner = Owner.personal(person, seated.organizer()).within(place);
        return safekeeping.keep(owner, place, seated.expert());
    }

    public List<Seat> of(String round) {
        return rows.where("round", round).stream().map(this::seat).toList();
    }

    public int count(String round) {
        return rows.where("round", round).size();
    }

    public Optional<Seat> find(String seat) {
        return rows.find(seat).map(this::seat);
    }

    public List<Seat> tagged(String tag) {
        return rows.where(TAG, tag).stream().map(this::seat).toList();
    }

    /**
     * Nothing is left from which anybody, with an older copy of the keys, could tell who it was.
     *
     * @return the seats of the organiser whose expert is erased, this one's among them
     */
    public List<String> erase(PersonErased erased) {
        var seats = new ArrayList<String>();
        for (var row : rows.where(ORGANIZER, erased.organization())) {
            var expert = seat(row).expert();
            // A key just destroyed may still be at hand here.
            boolean theirs = expert.shown().filter(erased.person()::equals).isPresent();
            if (!theirs && !(expert instanceof Protected.Erased<String>)) continue;
            var id = row.getString("_id");
            var nobody = Owner.personal("", erased.organization());
            rows.set(
                    id,
                    new Document(TAG, null)
                            .append(
                                    EXPERT,
                                    safekeeping.keep(nobody, place(id), new Protected.Erased<>())));
            seats.add(id);
        }
        return seats;
    }

    private Seat seat(Document row) {
        var id = row.getString("_id");
        return new Seat(
                id,
                row.getString("round"),
                row.getString(ORGANIZER),
                row.get("version", 0L),
                safekeeping.open(row.getString(EXPERT), place(id), String.class));
    }

    private String place(String seat) {
        return name + "/" + seat + "/" + EXPERT;
    }

    public void drop() {
        rows.drop();
    }
}
