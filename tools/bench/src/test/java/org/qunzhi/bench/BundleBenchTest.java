package org.qunzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

/** That it measures and reports; how fast anything is, is nobody's test. */
class BundleBenchTest {
    private static final String EXPORTED = "exported in [\\d,]+ s, [\\d,]+ events/s, \\d+ MB; heap";

    @Test
    void it_makes_a_bundle_with_a_list_of_its_streams_and_resumes_it(@TempDir Path folder)
            throws Exception {
        var lines = new ArrayList<String>();
        var file = folder.resolve("bundle.zip");
        new BundleBench(lines::add).made(300, folder, file);

        assertThat(String.join("\n", lines))
                .contains("335 events of 303 streams")
                .containsPattern(EXPORTED)
                .containsPattern("resumed at its middle: the first byte after [\\d,]+ s");
        try (var zip = new ZipFile(file.toFile());
                var list = zip.getInputStream(zip.getEntry("streams.jsonl"))) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(303);
        }
    }

    @Test
    void it_exports_from_the_store(@TempDir Path folder) throws Exception {
        try (var mongo = EmbeddedMongo.start(folder.resolve("store"), 0)) {
            var lines = new ArrayList<String>();
            new BundleBench(lines::add).stored(mongo.uri(), 300, folder.resolve("bundle.zip"));

            assertThat(String.join("\n", lines))
                    .contains("334 events in the store")
                    .containsPattern(EXPORTED);
        }
    }
}
