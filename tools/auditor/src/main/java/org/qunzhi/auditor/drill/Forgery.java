package org.qunzhi.auditor.drill;

import java.io.IOException;
import java.nio.file.Path;
import org.qunzhi.ledger.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bundle, read whole; each method writes a forged copy, leaves the bundle as it is and returns
 * the index of the entry at which the auditor must find it. With the log's true key everything is
 * made anew and signed: only who computes it again can tell.
 */
public final class Forgery {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REVEALED = "score-sheet-revealed";
    private static final int HALF_A_POINT = 50;
    private final Exported bundle;

    private Forgery(Exported bundle) {
        this.bundle = bundle;
    }

    public static Forgery of(Path bundle) throws IOException {
        return new Forgery(Exported.of(bundle));
    }

    /** One more half point on a revealed sheet; JSON and zip stay valid. */
    public long scoreChanged(Path to) throws IOException {
        var history = bundle.history();
        int index = history.first(REVEALED, 0);
        history.show(index, "total", Forgery::more);
        bundle.write(to, history, bundle.checkpoint());
        return index;
    }

    /** A field that was shown is said to be erased, of a person whom nobody erased. */
    public long erasureClaimed(Path to, String event, String field) throws IOException {
        var history = bundle.history();
        int index = history.first(event, 0);
        history.erase(index, field);
        bundle.write(to, history, bundle.checkpoint());
        return index;
    }

    /** The second rank where the first was; with the true key. */
    public long rankChanged(Path to, SigningKey trueKey) throws IOException {
        var history = bundle.history();
        int index = history.first("entry-ranked", 0);
        history.rewrite(index, "rank", rank -> JSON.valueToTree(rank.asInt() + 1));
        bundle.sign(to, history, trueKey);
        return index;
    }

    /** One item of a revealed sheet and its total half a point lower; with the true key. */
    public long markChanged(Path to, SigningKey trueKey) throws IOException {
        var history = bundle.history();
        int index = history.first(REVEALED, 0);
        history.rewrite(index, "points", Forgery::oneLess);
        history.rewrite(index, "total", total -> JSON.valueToTree(total.asInt() - HALF_A_POINT));
        bundle.sign(to, history, trueKey);
        return index;
    }

    /** Two revealed sheets with each other's salts; with the true key. The first one's index. */
    public long saltsSwapped(Path to, SigningKey trueKey) throws IOException {
        var history = bundle.history();
        int one = history.first(REVEALED, 0);
        int other = history.first(REVEALED, one + 1);
        var ofOne = history.value(one, "salt");
        var ofOther = history.value(other, "salt");
        history.rewrite(one, "salt", _ -> ofOther);
        history.rewrite(other, "salt", _ -> ofOne);
        bundle.sign(to, history, trueKey);
        return one;
    }

    /**
     * A sealed sheet that was never revealed; with the true key. The index of its entry's score.
     */
    public long sheetLeftOut(Path to, SigningKey trueKey) throws IOException {
        var history = bundle.history();
        int index = history.first(REVEALED, 0);
        int scored = history.firstBeside(index, "entry-scored");
        history.remove(index);
        // Its comment stands right behind it, and would tell at once.
        boolean comment = history.line(index).name().equals("score-sheet-comment-revealed");
        if (comment) history.remove(index);
        bundle.sign(to, history, trueKey);
        return scored - (comment ? 2L : 1L);
    }

    private static JsonNode more(JsonNode total) {
        return JSON.valueToTree(total.asInt() + HALF_A_POINT);
    }

    private static JsonNode oneLess(JsonNode points) {
        var forged = (ObjectNode) points.deepCopy();
        var item =
                points.propertyStream()
                        .filter(one -> one.getValue().asInt() >= HALF_A_POINT)
                        .findFirst()
                        .orElseThrow();
        return forged.put(item.getKey(), item.getValue().asInt() - HALF_A_POINT);
    }
}
