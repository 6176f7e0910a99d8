package org.qunzhi.auditor.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunzhi.ledger.SigningKey;

/**
 * Falsified copies of one bundle, as many as there are seeds. Each is made anew and signed with the
 * log's true key: nothing of the log is wrong, and only who knows the rules can tell.
 */
public final class Mutants {
    private final Exported bundle;
    private final SigningKey trueKey;
    private final Map<String, Mutation> mutations = new LinkedHashMap<>();

    private Mutants(Exported bundle, SigningKey trueKey) {
        this.bundle = bundle;
        this.trueKey = trueKey;
        mutations.putAll(Fields.all());
        mutations.putAll(Omissions.all());
        mutations.putAll(Impostors.all());
    }

    /** What was done, and the index of the first entry that is wrong then. */
    public record Mutant(String what, long index) {}

    public static Mutants of(Path bundle, SigningKey trueKey) throws IOException {
        return new Mutants(Exported.of(bundle), trueKey);
    }

    public List<String> names() {
        return List.copyOf(mutations.keySet());
    }

    /**
     * Writes one of the kind that the seed says, or of another where the history has nothing that
     * it could falsify.
     */
    public Mutant write(Path to, long seed) throws IOException {
        var random = new Random(seed);
        var kinds = new ArrayList<>(mutations.entrySet());
        int first = Math.floorMod(seed, kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get((first + i) % kinds.size());
            var history = bundle.history();
            int index = kind.getValue().in(history, random);
            if (index == Mutation.NOWHERE) continue;
            bundle.sign(to, history, trueKey);
            return new Mutant(kind.getKey(), index);
        }
        throw new IllegalArgumentException("the bundle has nothing to falsify");
    }
}
