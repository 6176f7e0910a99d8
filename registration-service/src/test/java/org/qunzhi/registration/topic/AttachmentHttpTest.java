package org.qunzhi.registration.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.platform.web.Http.bearer;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.authority.AuthorityConfiguration;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.TurnedClock;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.platform.attachment.Pictures;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.registration.Kept;
import org.qunzhi.registration.Sent;
import org.qunzhi.registration.Store;
import org.qunzhi.registration.circle.CircleFeed;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.rules.registration.Steps;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Li leads a circle with Wang; Zhao promotes their unit; Qian has nothing to do with it. */
@SpringBootTest(
        classes = AttachmentHttpTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "qunzhi.context=registration",
            "qunzhi.uploads=/api/registration/attachments"
        })
class AttachmentHttpTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String FILES = "/api/registration/attachments";
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @Import({
        AuthorityConfiguration.class,
        AttachmentApi.class,
        TopicApi.class,
        AttachedFiles.class
    })
    static class Tiny {
        @Bean(destroyMethod = "close")
        Store store() {
            return new Store(folder);
        }

        @Bean
        MongoDatabase database(Store store) {
            return store.database();
        }

        @Bean
        TurnedClock clock() {
            return new TurnedClock(Kept.NOON.instant());
        }

        @Bean
        VaultInMemory vault() {
            return Kept.vault();
        }

        @Bean
        Safekeeping safekeeping(VaultInMemory vault) {
            return Kept.by(vault);
        }

        @Bean
        Attachments attachments(MongoDatabase database, VaultInMemory vault, TurnedClock clock) {
            return Kept.attachments(database, vault, clock);
        }

        @Bean
        Circles circles(MongoDatabase database) {
            return new Circles(database);
        }

        @Bean
        Topics topics(MongoDatabase database, Circles circles) {
            return new Topics(database, circles);
        }

        @Bean
        Steps steps() {
            return Steps.threeChains();
        }

        @Bean
        Sent commands() {
            return new Sent();
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
    @Autowired MongoDatabase database;
    @Autowired Attachments attachments;
    @Autowired AttachedFiles attached;
    @Autowired Sent sent;
    @Autowired TurnedClock clock;

    @BeforeEach
    void circle(
            @Autowired Circles circles,
            @Autowired Topics topics,
            @Autowired List<org.qunzhi.platform.Projection> projections) {
        for (var name : List.of("attachments", "attachments-erased-people"))
            database.getCollection(name).deleteMany(new Document());
        sent.commands.clear();
        CircleFeed.to(
                circles,
                new CircleFormed("c1", "steel", "rolling", "攀登", "usual-size"),
                new CircleMemberJoined("c1", "li", Duty.LEADER),
                new CircleMemberJoined("c1", "wang", Duty.MEMBER));
        topics.on(TopicTest.APPLIED, Kept.NOON.instant());
        for (var projection : projections) {
            if (projection instanceof Circles || projection instanceof Topics) continue;
            org.qunzhi.registration.Feed.to(
                    projection,
                    new UnitAdded("steel", "rolling", null, "轧钢车间"),
                    new Appointed(
                            "a1",
                            "zhao",
                            "steel",
                            "rolling",
                            Role.PROMOTER,
                            Kept.NOON.instant(),
                            null),
                    new Appointed(
                            "a2", "qian", "mill", null, Role.PROMOTER, Kept.NOON.instant(), null));
        }
    }

    private HttpResponse<byte[]> upload(String person, String topic, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--b\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\n" + topic + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", person, FILES, body.toByteArray());
    }

    private HttpResponse<byte[]> send(String method, String person, String path, byte[] body) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", bearer(ISSUER.token(person)))
                        .method(method, BodyPublishers.ofByteArray(body));
        if (!method.equals("GET")) {
            request.header("Content-Type", "multipart/form-data; boundary=b");
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> read(String person, String id) {
        return send("GET", person, FILES + "/" + id, new byte[0]);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String added(String person, byte[] content) {
        var answer = upload(person, "t1", "照片.jpg", content);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json(answer).path("attachment").asString();
    }

    private Http.Answer record(String person, String id, boolean people) {
        return new Http(port)
                .post(
                        "/api/registration/topics/t1/activities",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of(
                                                "step", "select-topic",
                                                "heldOn", "2026-11-19",
                                                "place", "车间",
                                                "content", "头脑风暴",
                                                "attendees", List.of("li", "wang"),
                                                "attachments",
                                                        List.of(
                                                                Map.of(
                                                                        "attachment", id,
                                                                        "people", people)))),
                        "Authorization",
                        bearer(ISSUER.token(person)),
                        "Content-Type",
                        "application/json");
    }

    /** As the event follows from the command that was sent last. */
    private void decided(String record, String... attended) {
        var command = (RecordActivity) sent.commands.getLast();
        TopicEvent recorded =
                new ActivityRecorded(
                        "t1",
                        record,
                        "select-topic",
                        TopicTest.TODAY,
                        "车间",
                        "头脑风暴",
                        2,
                        command.attachments());
        for (int i = 0; i < 2; i++) {
            attached.on(recorded);
            for (var person : attended) attached.on(new ActivityAttended("t1", record, person));
        }
    }

    @Test
    void a_photo_is_kept_clean_and_comes_back_as_its_digest_says() throws Exception {
        var answer = upload("li", "t1", "照片.jpg", Pictures.jpeg(6));
        assertThat(answer.statusCode()).isEqualTo(201);
        var told = json(answer);
        var id = told.path("attachment").asString();
        assertThat(answer.headers().firstValue("Location")).contains(FILES + "/" + id);
        var read = read("li", id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(new String(read.body(), StandardCharsets.UTF_8)).doesNotContain("GPS", "钟离");
        var digest = MessageDigest.getInstance("SHA-256").digest(read.body());
        assertThat(told.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(told.path("size").asInt()).isEqualTo(read.body().length);
        assertThat(read.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline;")
                .contains("filename*=UTF-8''%E7%85%A7%E7%89%87.jpg");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(read.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void a_document_of_many_pieces_is_saved_and_not_shown() {
        var large = Pictures.pdf("x".repeat(300_000));
        var id = json(upload("li", "t1", "报告.pdf", large)).path("attachment").asString();
        var read = read("li", id);
        assertThat(read.body()).isEqualTo(large);
        assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
    }

    @Test
    void who_may_read_the_topic_reads_what_belongs_to_a_record_and_to_others_it_is_not_there() {
        var id = added("li", Pictures.jpeg(1));
        for (var who : List.of("wang", "zhao", "qian", "nobody"))
            assertThat(read(who, id).statusCode()).as(who).isEqualTo(404);
        assertThat(record("li", id, true).status()).isEqualTo(200);
        decided("r1", "li", "wang");
        for (var who : List.of("li", "wang", "zhao"))
            assertThat(read(who, id).statusCode()).as(who).isEqualTo(200);
        var nothing = read("qian", "no-such-file").body();
        for (var who : List.of("qian", "nobody"))
            assertThat(read(who, id).body()).as(who).isEqualTo(nothing);
        assertThat(json(send("GET", "qian", FILES + "?topic=t1", new byte[0])).path("items"))
                .isEmpty();
        var items = json(send("GET", "zhao", FILES + "?topic=t1", new byte[0])).path("items");
        assertThat(items.path(0).path("name").path("value").asString()).isEqualTo("照片.jpg");
        assertThat(new Http(port).get(FILES + "/" + id).status()).isEqualTo(401);
    }

    @Test
    void only_members_add_files_and_only_to_their_topics() {
        for (var who : List.of("zhao", "qian", "nobody"))
            assertThat(upload(who, "t1", "a.jpg", Pictures.jpeg(1)).statusCode()).isEqualTo(404);
        assertThat(upload("li", "t9", "a.jpg", Pictures.jpeg(1)).statusCode()).isEqualTo(404);
        assertThat(database.getCollection("attachments").countDocuments()).isZero();
    }

    @Test
    void the_event_names_what_was_added_and_nobody_attaches_another_s() {
        var id = added("li", Pictures.jpeg(1));
        var others = record("wang", id, true);
        assertThat(others.code()).isEqualTo("topic.unknown-attachments");
        assertThat(others.json().path("attachments").path(0).asString()).isEqualTo(id);
        assertThat(record("li", "no-such-file", true).status()).isEqualTo(422);
        assertThat(sent.commands).isEmpty();
        record("li", id, true);
        var told = ((RecordActivity) sent.commands.getLast()).attachments().getFirst();
        assertThat(told.attachment()).isEqualTo(id);
        assertThat(told.type()).isEqualTo("image/jpeg");
        assertThat(told.people()).isTrue();
        assertThat(told.sha256()).hasSize(64);
        // A repeated request is asked again before its first answer is found.
        assertThat(record("li", id, true).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "photo.png"})
    void a_program_called_a_photo_is_refused(String name) {
        var answer = upload("li", "t1", name, Pictures.text("MZ\u0090\u0000 program"));
        assertThat(answer.statusCode()).isEqualTo(400);
        var fault = json(answer).path("faults").path(0);
        assertThat(fault.path("path").asString()).isEqualTo("/file");
        assertThat(fault.path("code").asString()).isEqualTo("file-type");
        assertThat(fault.path("message").asString()).contains("JPEG", "PDF");
        assertThat(
                        json(upload("li", "t1", "photo.exe", Pictures.jpeg(1)))
                                .path("faults")
                                .path(0)
                                .path("code")
                                .asString())
                .isEqualTo("file-name");
    }

    @Test
    void a_file_of_21_mb_is_told_the_limit_and_one_of_20_is_taken() {
        var answer = upload("li", "t1", "a.pdf", Pictures.pdf("x".repeat(21 << 20)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("limit").asInt()).isEqualTo(20 << 20);
        var most = Arrays.copyOf(Pictures.pdf("most"), 20 << 20);
        assertThat(upload("li", "t1", "a.pdf", most).statusCode()).isEqualTo(201);
        var elsewhere =
                send("POST", "li", "/api/registration/topics", Arrays.copyOf(most, 2 << 20));
        assertThat(elsewhere.statusCode()).isEqualTo(413);
        var parts = send("POST", "li", "/api/registration/topics", new byte[0]);
        assertThat(parts.statusCode()).isEqualTo(415);
    }

    @Test
    void a_form_without_a_file_or_broken_names_what_is_missing() {
        var none = "--b\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\nt1\r\n--b--\r\n";
        var answer = send("POST", "li", FILES, none.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("faults").path(0).path("path").asString()).isEqualTo("/file");
        assertThat(send("POST", "li", FILES, Pictures.text("--b\r\nnonsense")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void it_lies_closed_and_a_changed_piece_never_comes_out() {
        var id =
                json(upload("li", "t1", "钟离.pdf", Pictures.pdf("秘密的成果".repeat(12_000))))
                        .path("attachment")
                        .asString();
        var lines = new StringBuilder();
        for (var name : List.of("attachments", "attachment-files.files", "attachment-files.chunks"))
            for (var line : database.getCollection(name).find()) {
                lines.append(line);
                if (line.get("data") instanceof Binary data)
                    lines.append(new String(data.getData(), StandardCharsets.UTF_8));
            }
        assertThat(lines.toString()).contains(id).doesNotContain("钟离", "秘密的成果", "%PDF-1.");

        var chunks = database.getCollection("attachment-files.chunks");
        var chunk = Objects.requireNonNull(chunks.find(new Document("files_id", id)).first());
        var data = chunk.get("data", Binary.class).getData();
        data[70_000] = (byte) (data[70_000] ^ 1);
        chunks.updateOne(
                new Document("_id", chunk.get("_id")),
                new Document("$set", new Document("data", data)));
        String got;
        try {
            got = new String(read("li", id).body(), StandardCharsets.UTF_8);
        } catch (IllegalStateException brokenOff) {
            got = "";
        }
        assertThat(got.length()).isLessThan(70_000);
    }

    @Test
    void a_picture_goes_with_each_whom_it_may_show_and_a_chart_stays() {
        var photo = added("li", Pictures.jpeg(1));
        record("li", photo, true);
        decided("r1", "li", "wang");
        var chart = added("li", Pictures.jpeg(3));
        record("li", chart, false);
        decided("r2", "li", "wang");

        attachments.erase("wang", "elsewhere");
        assertThat(read("li", photo).statusCode()).isEqualTo(200);
        attachments.erase("wang", "steel");
        var gone = read("li", photo);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(json(gone).path("code").asString()).isEqualTo("attachment-erased");
        assertThat(
                        database.getCollection("attachment-files.chunks")
                                .countDocuments(new Document("files_id", photo)))
                .isZero();
        assertThat(read("li", chart).statusCode()).isEqualTo(200);
        attachments.erase("li", "steel");
        assertThat(read("wang", chart).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_was_erased_before_the_record_was_heard_of_is_erased_from_it() {
        var photo = added("li", Pictures.jpeg(1));
        record("li", photo, true);
        attachments.erase("wang", "steel");
        decided("r1", "li", "wang");
        assertThat(read("li", photo).statusCode()).isEqualTo(410);
        assertThat(record("li", photo, true).status()).isEqualTo(422);
    }

    @Test
    void what_belongs_to_nothing_goes_after_a_day_and_what_was_claimed_waits_for_its_record() {
        var unused = added("li", Pictures.jpeg(1));
        var used = added("li", Pictures.jpeg(1));
        record("li", used, true);
        clock.turn(Duration.ofHours(23));
        attachments.look();
        assertThat(read("li", unused).statusCode()).isEqualTo(200);
        clock.turn(Duration.ofHours(2));
        attachments.look();
        assertThat(read("li", unused).statusCode()).isEqualTo(404);
        assertThat(record("li", unused, true).status()).isEqualTo(422);
        assertThat(read("li", used).statusCode()).isEqualTo(200);
        decided("r1", "li");
        clock.turn(Duration.ofDays(400));
        attachments.look();
        assertThat(read("li", used).statusCode()).isEqualTo(200);
    }

    @Test
    void there_is_a_bound_for_files_that_belong_to_nothing() {
        for (int i = 0; i < 50; i++) added("wang", Pictures.plain("jpg"));
        assertThat(json(upload("wang", "t1", "a.jpg", Pictures.jpeg(1))).path("code").asString())
                .isEqualTo("too-many-attachments");
    }
}
