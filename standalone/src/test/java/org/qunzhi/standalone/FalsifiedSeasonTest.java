package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.auditor.drill.Mutants;
import org.qunzhi.standalone.PlayedSeason.Audit;

/**
 * The platform's own record, falsified in ways that the auditor's drill knows and signed anew with
 * the log's true key: arithmetic alone finds each one.
 */
@ExtendWith(OnThePlayedSeason.class)
class FalsifiedSeasonTest {
    /** Every third of the ways; the auditor's own tests try all of them on made-up seasons. */
    private static final int STEP = 3;

    private final PlayedSeason season;
    @TempDir Path folder;

    FalsifiedSeasonTest(PlayedSeason season) {
        this.season = season;
    }

    @Test
    void what_is_falsified_of_the_season_is_found_at_its_first_wrong_entry() throws IOException {
        season.awaitLog();
        var bundle = folder.resolve("bundle.zip");
        var token = season.door.token("auditor");
        season.caller.download("/api/audit/public/bundle", token, bundle);
        var mutants = Mutants.of(bundle, season.house().logKey());
        var missed =
                IntStream.iterate(0, seed -> seed < mutants.names().size(), seed -> seed + STEP)
                        .parallel()
                        .mapToObj(seed -> missed(mutants, seed))
                        .filter(text -> !text.isEmpty())
                        .toList();
        assertThat(missed).isEmpty();
    }

    private String missed(Mutants mutants, int seed) {
        var file = folder.resolve(seed + ".zip");
        try {
            var mutant = mutants.write(file, seed);
            var vkey = season.house().logKey().verifierKey().format();
            var audit = Audit.of("verify", file.toString(), "--lang", "en", "--key", vkey);
            boolean found =
                    audit.status() == Auditor.WRONG
                            && audit.said().contains("First fault: entry " + mutant.index() + ":");
            return found ? "" : "seed " + seed + ": " + mutant + "\n" + audit.said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }
}
