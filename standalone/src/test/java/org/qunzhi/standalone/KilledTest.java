package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.standalone.PlayedSeason.Audit;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole platform in a process of its own, killed with {@code kill -9} after its last word. */
class KilledTest {
    private static final int PEOPLE = 4;

    /** Whose registration is the last thing that is acknowledged before the kill. */
    private static final String LAST = "visitor";

    @TempDir Path folder;

    /** What somebody is answered. */
    private record Asked(String who, String path) {}

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_the_next_start()
            throws IOException, InterruptedException {
        var data = folder.resolve("data");
        int port = PlayedSeason.freePort();
        Map<Asked, JsonNode> answers;
        long acknowledged;
        try (var first = RunningProcess.start(data, port, folder.resolve("first.txt"));
                var door = door(port, data)) {
            answers = answers(door, data);
            var last = door.post(LAST, "/api/plan/persons", Map.of("name", "示范访客"));
            first.kill();
            assertThat(last.status()).isBetween(200, 299);
            acknowledged = Long.parseLong(last.position());
        }

        var out = folder.resolve("second.txt");
        try (var second = RunningProcess.start(data, port, out);
                var door = door(port, data);
                var caller = new Caller(door.address())) {
            assertThat(caller.positions().get("plan")).isGreaterThanOrEqualTo(acknowledged);
            answers.forEach(
                    (asked, answer) ->
                            door.await(
                                    asked.who(),
                                    asked.path(),
                                    seen -> withoutTime(seen).equals(withoutTime(answer))));
            var again = door.post(LAST, "/api/plan/persons", Map.of("name", "又一次（演示）"));
            assertThat(again.body().path("code").asString()).isEqualTo("person.already-registered");

            PlayedSeason.awaitLog(door, caller);
            var audit = Audit.of("verify", door.address().toString(), "--lang", "en");
            assertThat(audit.said()).contains("verified: ");
            assertThat(audit.status()).isEqualTo(Auditor.VERIFIED);

            assertThat(second.stop()).isTrue();
        }
        assertThat(Files.readString(out)).contains("stopping");
    }

    /** An answer says when it was given. */
    private static JsonNode withoutTime(JsonNode answer) {
        var left = answer.deepCopy();
        if (left instanceof ObjectNode members) members.remove("now");
        return left;
    }

    private static Door door(int port, Path data) {
        return new Door(URI.create("http://localhost:" + port), Accounts.in(data));
    }

    /** People sign up, one is appointed; what they are answered then. */
    private static Map<Asked, JsonNode> answers(Door door, Path data) {
        var answers = new LinkedHashMap<Asked, JsonNode>();
        for (var account : Accounts.in(data).accounts().subList(0, PEOPLE)) {
            var name = Objects.requireNonNull(account.name());
            door.insist(account.username(), "/api/plan/persons", Map.of("name", name));
            var own = new Asked(account.username(), "/api/plan/persons/" + account.sub());
            answers.put(own, door.await(own.who(), own.path(), JsonNode::isObject));
        }
        door.insist(
                "prov-decision",
                "/api/plan/appointments",
                Map.of("person", door.person("prov-secretary"), "role", "SECRETARY"));
        var standing = new Asked("prov-secretary", "/api/plan/standing");
        answers.put(
                standing,
                door.await(
                        standing.who(),
                        standing.path(),
                        seen -> !seen.path("waysToAct").isEmpty()));
        var organizations = new Asked("", "/api/plan/public/organizations");
        answers.put(
                organizations,
                door.await("", organizations.path(), seen -> seen.path("items").size() == 1));
        return answers;
    }
}
