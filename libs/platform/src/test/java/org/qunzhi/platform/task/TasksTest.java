package org.qunzhi.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.platform.web.Http.bearer;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.TestStore;
import org.qunzhi.platform.TurnedClock;
import org.qunzhi.platform.attachment.ClosedFiles;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A task that does as many rows as its input says, when the test lets it. */
@SpringBootTest(
        classes = TasksTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qunzhi.context=tiny", "qunzhi.tasks.key-kind=kept-tiny"})
class TasksTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String TASKS = "/api/tiny/tasks";
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @ImportAutoConfiguration(TaskConfiguration.class)
    static class Tiny {
        @Bean(destroyMethod = "close")
        TestStore store() {
            return new TestStore(folder);
        }

        @Bean
        MongoDatabase database(TestStore store) {
            return store.database();
        }

        @Bean
        TurnedClock clock() {
            return new TurnedClock(Instant.parse("2026-03-01T04:00:00Z"));
        }

        @Bean
        VaultInMemory vault() {
            return new VaultInMemory("kept-tiny");
        }

        @Bean
        Rows rows() {
            return new Rows();
        }
    }

    record Taken() implements Refusal {
        @Override
        public String code() {
            return "tiny.taken";
        }
    }

    /** Takes a word from the test for each row: go on, refuse it, break off, or die. */
    static final class Rows implements TaskKind {
        final BlockingQueue<String> words = new LinkedBlockingQueue<>();
        final ConcurrentLinkedQueue<Integer> did = new ConcurrentLinkedQueue<>();
        final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

        @Override
        public String code() {
            return "rows";
        }

        @Override
        public void run(TaskRun run) {
            try {
                rows(run);
            } finally {
                ended.add(run.task());
            }
        }

        private void rows(TaskRun run) {
            int total = Integer.parseInt(new String(run.input(), StandardCharsets.UTF_8));
            run.total(total);
            for (int i = run.done(); i < total; i++) {
                var word = word();
                if (word.equals("break off")) throw new IllegalStateException("secret of row " + i);
                if (word.equals("die")) throw new StackOverflowError();
                var fault = run.attempt(i + 2, () -> row(word));
                if (fault.isPresent()) {
                    run.fail(
                            List.of(
                                    fault.get(),
                                    new RowFault(
                                            9, "name", "size", Map.of("min", "1", "max", "2"))));
                    return;
                }
                did.add(i + 2);
                if (!run.did(i + 1)) return;
            }
        }

        private static void row(String word) {
            if (word.equals("refuse")) {
                throw new CommandExecutionException("tiny.taken", null, new Taken());
            }
        }

        private String word() {
            try {
                var word = words.poll(30, TimeUnit.SECONDS);
                if (word == null) throw new IllegalStateException("the test says nothing");
                return word;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        void awaitEnd() throws InterruptedException {
            assertThat(ended.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        ISSUER.register(settings);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort int port;
    @Autowired Tasks tasks;
    @Autowired Rows rows;
    @Autowired MongoDatabase database;
    @Autowired TurnedClock clock;
    @Autowired VaultInMemory vault;

    @BeforeEach
    void empty() {
        database.getCollection("tasks").deleteMany(new Document());
        rows.words.clear();
        rows.did.clear();
        rows.ended.clear();
    }

    private String start(String person, int total) {
        var input = Integer.toString(total).getBytes(StandardCharsets.UTF_8);
        return tasks.start("rows", person, "a1", input).orElseThrow();
    }

    private Http.Answer get(String person, String path) {
        return new Http(port).get(path, "Authorization", bearer(ISSUER.token(person)));
    }

    private Http.Answer ended(String person, String task) throws InterruptedException {
        rows.awaitEnd();
        while (true) {
            var answer = get(person, TASKS + "/" + task);
            if (!answer.json().path("state").asString().equals("running")) return answer;
            Thread.onSpinWait();
        }
    }

    @Test
    void a_task_does_its_rows_and_its_starter_alone_is_told() throws Exception {
        var task = start("li", 3);
        rows.words.addAll(List.of("go", "go", "go"));
        var answer = ended("li", task).json();
        assertThat(answer.path("state").asString()).isEqualTo("done");
        assertThat(answer.path("kind").asString()).isEqualTo("rows");
        assertThat(answer.path("done").asInt()).isEqualTo(3);
        assertThat(answer.path("total").asInt()).isEqualTo(3);
        assertThat(answer.path("faultsCount").asInt()).isZero();
        assertThat(answer.path("finished").asString()).isNotEmpty();
        assertThat(rows.did).containsExactly(2, 3, 4);
        assertThat(get("li", TASKS).json().path("items").path(0).path("id").asString())
                .isEqualTo(task);
        assertThat(get("wang", TASKS).json().path("items")).isEmpty();
        for (var path : List.of("", "/faults.csv")) {
            assertThat(get("wang", TASKS + "/" + task + path).status()).isEqualTo(404);
        }
        var cancelled =
                new Http(port)
                        .post(
                                TASKS + "/" + task + "/cancellation",
                                "",
                                "Authorization",
                                bearer(ISSUER.token("wang")));
        assertThat(cancelled.status()).isEqualTo(404);
        var chunks = database.getCollection("task-files.chunks");
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (chunks.countDocuments() > 0) assertThat(System.nanoTime()).isLessThan(until);
    }

    @Test
    void what_was_refused_ends_it_with_its_faults_in_the_language_asked_for() throws Exception {
        var task = start("li", 3);
        rows.words.addAll(List.of("go", "refuse"));
        var answer = ended("li", task).json();
        assertThat(answer.path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("done").asInt()).isEqualTo(1);
        assertThat(answer.path("faultsCount").asInt()).isEqualTo(2);
        var first = answer.path("faults").path(0);
        assertThat(first.path("row").asInt()).isEqualTo(3);
        assertThat(first.path("code").asString()).isEqualTo("tiny.taken");
        var second = answer.path("faults").path(1);
        assertThat(second.path("column").asString()).isEqualTo("name");
        assertThat(second.path("message").asString()).isEqualTo("数量或长度须在 1 至 2 之间。");
        var csv =
                new Http(port)
                        .get(
                                TASKS + "/" + task + "/faults.csv",
                                "Authorization",
                                bearer(ISSUER.token("li")),
                                "Accept-Language",
                                "en");
        assertThat(csv.raw().body())
                .startsWith("\uFEFFrow,column,code,message\r\n")
                .contains("9,name,size,\"");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
    }

    @Test
    void a_cancelled_task_stops_at_its_row_and_what_is_done_stands() throws Exception {
        var task = start("li", 3);
        tasks.cancel(task, "wang");
        rows.words.add("go");
        while (rows.did.isEmpty()) Thread.onSpinWait();
        var answer =
                new Http(port)
                        .send(
                                "POST",
                                TASKS + "/" + task + "/cancellation",
                                BodyPublishers.noBody(),
                                "Authorization",
                                bearer(ISSUER.token("li")));
        assertThat(answer.status()).isEqualTo(200);
        rows.words.add("go");
        var end = ended("li", task).json();
        assertThat(end.path("state").asString()).isEqualTo("cancelled");
        assertThat(end.path("done").asInt()).isEqualTo(rows.did.size()).isLessThan(3);
        tasks.cancel(task, "li");
        assertThat(get("li", TASKS + "/" + task).json().path("state").asString())
                .isEqualTo("cancelled");
    }

    /** An error escapes as a kill does: nothing is written any more. */
    @Test
    void another_instance_goes_on_where_the_first_one_died() throws Exception {
        var task = start("li", 3);
        rows.words.addAll(List.of("go", "die"));
        rows.awaitEnd();
        assertThat(get("li", TASKS + "/" + task).json().path("state").asString())
                .isEqualTo("running");
        var files = new ClosedFiles(database, "task-files", vault, new Closing(new SecureRandom()));
        try (var other = new Tasks(database, files, vault, "kept-tiny", clock, List.of(rows))) {
            other.look();
            assertThat(rows.ended).isEmpty();
            clock.turn(Tasks.LEASE.plusMillis(1));
            rows.words.addAll(List.of("go", "go"));
            other.look();
            assertThat(ended("li", task).json().path("done").asInt()).isEqualTo(3);
        }
        assertThat(rows.did).containsExactly(2, 3, 4);
    }

    @Test
    void what_breaks_off_is_tried_again_and_ends_failed_when_it_breaks_off_each_time()
            throws Exception {
        var task = start("li", 2);
        rows.words.addAll(List.of("break off", "break off", "break off"));
        rows.awaitEnd();
        for (int i = 0; i < 2; i++) takenUpAgain();
        var answer = get("li", TASKS + "/" + task);
        while (answer.json().path("state").asString().equals("running")) {
            answer = get("li", TASKS + "/" + task);
        }
        assertThat(answer.json().path("state").asString()).isEqualTo("failed");
        assertThat(answer.json().path("faults").path(0).path("code").asString())
                .isEqualTo("task-broke-off");
        assertThat(answer.raw().body()).doesNotContain("secret");
    }

    /** The thread that broke off may not have left yet: then a look finds nothing to take up. */
    private void takenUpAgain() throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            assertThat(System.nanoTime()).isLessThan(until);
            clock.turn(Tasks.LEASE.plusMillis(1));
            tasks.look();
        } while (rows.ended.poll(100, TimeUnit.MILLISECONDS) == null);
    }

    @Test
    void nobody_has_more_than_three_running() {
        for (int i = 0; i < 3; i++) start("li", 1);
        assertThat(tasks.start("rows", "li", "", new byte[] {'1'})).isEmpty();
        assertThat(tasks.start("rows", "wang", "", new byte[] {'1'})).isPresent();
        rows.words.addAll(List.of("go", "go", "go", "go"));
        var open = new ArrayList<String>();
        do {
            tasks.look();
            open.clear();
            for (var person : List.of("li", "wang"))
                for (var one : get(person, TASKS).json().path("items"))
                    if (one.path("state").asString().equals("running")) open.add(person);
        } while (!open.isEmpty());
        assertThat(rows.did).hasSize(4);
    }
}
