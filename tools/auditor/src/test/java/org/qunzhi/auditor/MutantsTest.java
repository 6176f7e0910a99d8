package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.drill.Mutants;
import org.qunzhi.auditor.drill.Mutants.Mutant;

/** Falsified bundles: all of them are found, and the first wrong entry is the one that is named. */
class MutantsTest {
    private static final int BUNDLES = 20;
    private static final int SEMANTIC = 500;
    private static final int OF_BYTES = 450;
    private static final int CONSISTENT = 50;
    @TempDir Path folder;
    private final List<Mutants> bundles = new ArrayList<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    private interface Attack {
        Mutant on(Mutants bundle, Path to, long seed) throws IOException;
    }

    @BeforeEach
    void export() throws IOException {
        for (long seed = 0; bundles.size() < BUNDLES; seed++)
            if (Shape.of(seed).detours())
                bundles.add(
                        Mutants.of(
                                SampleSeason.whole(seed).write(original(bundles.size())),
                                SampleBundle.KEY));
    }

    private Path original(long seed) {
        return folder.resolve("original-" + Math.floorMod(seed, BUNDLES) + ".zip");
    }

    private List<String> missed(int seeds, Attack attack, boolean remembered) {
        return LongStream.range(0, seeds)
                .parallel()
                .mapToObj(seed -> missed(seed, attack, remembered))
                .filter(missed -> !missed.isEmpty())
                .toList();
    }

    private String missed(long seed, Attack attack, boolean remembered) {
        var file = folder.resolve("mutant-" + seed + ".zip");
        var memory = folder.resolve("memory-" + remembered + "-" + seed);
        try {
            if (remembered) assertThat(Verified.of(original(seed), memory).count()).isZero();
            var mutant = attack.on(bundles.get(Math.floorMod(seed, BUNDLES)), file, seed);
            done.add(mutant.what());
            long expected = remembered ? -1 : mutant.index();
            var first = Verified.of(file, memory).first();
            return first.filter(fault -> fault.index() == expected).isPresent()
                    ? ""
                    : "seed " + seed + ": " + mutant + " -> " + first;
        } catch (UnreadableBundle e) {
            return "seed " + seed + ": " + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }

    @Test
    void what_contradicts_authority_order_or_rules_is_found_though_the_true_key_signed_it()
            throws IOException {
        assertThat(missed(SEMANTIC, Mutants::write, false)).isEmpty();
        assertThat(done).containsExactlyInAnyOrderElementsOf(bundles.getFirst().names());
    }

    @Test
    void what_is_changed_without_the_key_is_found() {
        Attack attack = (bundle, to, seed) -> bundle.corrupt(to, SampleBundle.OTHER_KEY, seed);
        assertThat(missed(OF_BYTES, attack, false)).isEmpty();
    }

    @Test
    void what_contradicts_nothing_is_found_by_who_has_seen_the_log_before() {
        assertThat(missed(CONSISTENT, Mutants::rewrite, true)).isEmpty();
    }

    @Test
    void by_who_has_not_it_is_not() throws IOException {
        var file = folder.resolve("rewritten.zip");
        bundles.getFirst().rewrite(file, 0);
        assertThat(Verified.of(file, folder.resolve("nothing")).count()).isZero();
    }
}
