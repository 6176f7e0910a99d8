package org.qunzhi.review.round;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.review.Rows;
import org.qunzhi.review.round.RoundView.Recusal;
import org.qunzhi.vault.Owner;

/** Who is recused from an entry and why, in the row of its scoring; the explanation lies closed. */
final class Recusals {
    private static final String RECUSED = "recused";
    private static final String EXPLANATION = "explanation";
    private final Rows scorings;
    private final Safekeeping safekeeping;

    Recusals(Rows scorings, Safekeeping safekeeping) {
        this.scorings = scorings;
        this.safekeeping = safekeeping;
    }

    void keep(ExpertRecused recused) {
        var place = place(recused.scoring(), recused.seat());
        var expert = recused.expert();
        var person = expert == null ? "" : expert.shown().orElse("");
        var owner = Owner.personal(person, recused.organizer()).within(place);
        var explanation = recused.explanation();
        var kept = explanation == null ? null : safekeeping.keep(owner, place, explanation);
        scorings.set(
                recused.scoring(),
                new Document(
                        at(recused.seat()),
                        new Document("reason", recused.reason().name()).append(EXPLANATION, kept)));
    }

    void forget(Document scoring, String seat) {
        var recused = scoring.get(RECUSED, Document.class);
        if (recused != null && recused.get(seat) instanceof Document)
            scorings.set(
                    scoring.getString("_id"), new Document(at(seat) + "." + EXPLANATION, null));
    }

    /** In the order of the seats. */
    List<Recusal> of(Document scoring) {
        var found = scoring.get(RECUSED, new Document());
        return found.keySet().stream()
                .sorted()
                .map(seat -> recusal(scoring.getString("_id"), seat, found.get(seat)))
                .toList();
    }

    private Recusal recusal(String scoring, String seat, @Nullable Object stored) {
        if (!(stored instanceof Document why)) return new Recusal(seat, null, null);
        var kept = why.getString(EXPLANATION);
        return new Recusal(
                seat,
                RecusalReason.valueOf(why.getString("reason")),
                kept == null ? null : safekeeping.open(kept, place(scoring, seat), String.class));
    }

    private static String at(String seat) {
        return RECUSED + "." + seat;
    }

    private static String place(String scoring, String seat) {
        return "round-scorings/" + scoring + "/recused/" + seat;
    }
}
