package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pages are typed by ({@code web/api}) is what the services say of themselves. {@code
 * -Dqunzhi.openapi=write} writes it anew.
 */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path KEPT = Path.of(System.getProperty("qunzhi.root"), "web", "api");
    private final PlayedSeason season;

    OpenApiTest(PlayedSeason season) {
        this.season = season;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "registration", "review", "award", "audit"})
    void the_kept_description_is_the_service_s_own(String service) throws IOException {
        var said = season.caller.get("/api/" + service + "/openapi.json", "");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().path("openapi").asString()).startsWith("3.1");
        var own = JSON.writeValueAsString(said.json()) + "\n";
        var file = KEPT.resolve(service + ".json");
        if (System.getProperty("qunzhi.openapi", "").equals("write")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, own);
        }
        assertThat(file).as("write it by -Dqunzhi.openapi=write").hasContent(own);
    }
}
