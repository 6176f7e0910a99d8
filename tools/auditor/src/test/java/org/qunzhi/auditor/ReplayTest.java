package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} and {@code recompute} of one bundle. */
class ReplayTest {
    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.of(new SampleContest().said(), true);
    private String file = "";

    @BeforeEach
    void export() {
        file = bundle.write(folder.resolve("bundle.zip")).toString();
    }

    private Run replay(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("replay", file));
        all.addAll(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--lang", "en"));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void a_circles_decisions_and_state() {
        var run = replay("circle", "circle-of-enterprise");
        assertThat(run.said()).contains("promoter-of-enterprise", "2026-QC-0001", "replayed");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void as_of_a_position_what_came_later_is_not_there_yet() {
        long formed = bundle.entries.get(bundle.index("circle-formed")).position();
        var run = replay("circle", "circle-of-enterprise", "--at", "registration:" + formed);
        assertThat(run.said()).doesNotContain("2026-QC-0001");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_thing_that_nobody_heard_of_is_no_verdict() {
        assertThat(replay("circle", "nobody").status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_kind_that_there_is_not_is_not_understood() {
        assertThat(replay("planet", "mars").status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void recompute_says_how_many_of_each_kind() {
        var key = SampleBundle.KEY.verifierKey().format();
        var run = Run.of("recompute", file, "--key", key, "--lang", "en");
        assertThat(run.said()).contains("Computed again (scores): 4", "Computed again (numbers)");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }
}
