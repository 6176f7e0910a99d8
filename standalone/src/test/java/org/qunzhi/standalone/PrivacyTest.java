package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.FileAppender;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.standalone.issuer.Accounts.Account;
import org.qunzhi.standalone.scan.ByteScan;
import org.qunzhi.standalone.scan.ByteScan.Found;
import org.qunzhi.standalone.scan.MongoFiles;
import org.qunzhi.standalone.scan.Needle;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Names, telephone numbers and unrevealed scores lie in no file, whatever wrote it (个人信息保护法
 * 第51条：加密), and once a person is erased (第47条) nobody is shown them, while the record still
 * verifies.
 */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {
    private static final String PERSONS = "/api/plan/persons/";
    private final PlayedSeason season;
    private final Unfinished unfinished;
    private final Planted planted;

    PrivacyTest(PlayedSeason season, Unfinished unfinished, Planted planted) {
        this.season = season;
        this.unfinished = unfinished;
        this.planted = planted;
    }

    @Test
    void what_is_personal_or_sealed_lies_in_no_file_and_after_the_erasure_nobody_is_shown_it()
            throws IOException {
        season.awaitLog();
        nothingLiesAnywhere();
        shownToThoseWhoMaySeeIt();
        verifiesToEverybody();
        var before = Erased.masterKey(season.house());
        long size = signedSize();

        erase();

        await().untilAsserted(
                        () -> assertThat(Erased.masterKey(season.house())).isNotEqualTo(before));
        season.awaitLog();
        shownToNobody();
        nothingLiesAnywhere();
        verifiesToEverybody();
        verifiesAsOf(size);
    }

    private long signedSize() {
        return season.door.get("", "/api/audit/public/supervision").body().path("size").asLong();
    }

    /** A bundle of before the erasures shows nobody any more, and says which they were. */
    private void verifiesAsOf(long size) throws IOException {
        for (var who : List.of("auditor", "prov-decision")) {
            var folder = Files.createTempDirectory(season.downloads, "earlier-");
            var file = folder.resolve("bundle.zip");
            var path = "/api/audit/public/bundle?size=" + size;
            season.caller.download(path, season.door.token(who), file);
            assertThat(new ByteScan(random()).under(folder)).as(who).isEmpty();
            var audit = PlayedSeason.Audit.of("verify", file.toString(), "--lang", "en");
            assertThat(audit.said())
                    .as(who)
                    .contains("Erased since: 3 erasures behind this bundle");
            assertThat(audit.status()).as(audit.said()).isEqualTo(Auditor.VERIFIED);
        }
    }

    /** Under the data folder, in the log wherever it is, and in a real MongoDB's files. */
    private void nothingLiesAnywhere() throws IOException {
        var words = new ByteScan(words());
        assertThat(words.under(season.folder())).isEmpty();
        assertThat(words.bytes()).isGreaterThan(10_000_000);
        var random = new ByteScan(random());
        for (var lines : List.of("file", "json"))
            assertThat(random.under(logFile(lines))).isEmpty();
        for (var files : mongoFiles().stream().toList()) assertThat(random.under(files)).isEmpty();
    }

    /** The auditor's bundle holds the names, so what the search does not find is not there. */
    private void shownToThoseWhoMaySeeIt() throws IOException {
        assertThat(inBundleOf("auditor"))
                .extracting(Found::needle)
                .contains(
                        planted.own().name(),
                        planted.own().phone(),
                        planted.recorded().name(),
                        planted.recorded().phone(),
                        planted.recusal(),
                        planted.end())
                .doesNotContainAnyElementsOf(texts(planted.sealed()));
        for (var who : List.of("", "visitor", "prov-secretary"))
            assertThat(inBundleOf(who)).as(who).isEmpty();
        var own = person(Planted.NEWCOMER, season.door.person(Planted.NEWCOMER));
        assertThat(clear(own, "name")).isEqualTo(planted.own().name());
        assertThat(clear(own, "phone")).isEqualTo(planted.own().phone());
        var employee = person(Planted.PROMOTER, planted.employee());
        assertThat(clear(employee, "name")).isEqualTo(planted.recorded().name());
        assertThat(clear(employee, "phone")).isEqualTo(planted.recorded().phone());
        assertThat(experts()).contains(season.door.person(Planted.EXPERT));
        assertThat(reasonOfTheEnd().path("value").asString()).isEqualTo(planted.end());
    }

    private void erase() {
        var association = founding();
        Erased.atTheirWish(season.door, Planted.NEWCOMER, association, "prov-decision");
        Erased.atTheirWish(season.door, Planted.EXPERT, association, "prov-decision");
        Erased.byTheirEmployer(season.door, planted.employee(), Planted.PROMOTER, "e5-decision");
    }

    private void shownToNobody() throws IOException {
        for (var who : List.of("", "visitor", "auditor", "prov-decision"))
            assertThat(inBundleOf(who)).as(who).isEmpty();
        for (var field : List.of("name", "phone")) {
            var own = person("prov-decision", season.door.person(Planted.NEWCOMER));
            assertThat(own.path(field).path("state").asString()).isEqualTo("erased");
            var employee = person(Planted.PROMOTER, planted.employee());
            assertThat(employee.path(field).path("state").asString()).isEqualTo("erased");
        }
        assertThat(experts()).doesNotContain(season.door.person(Planted.EXPERT));
        assertThat(reasonOfTheEnd().path("state").asString()).isEqualTo("erased");
    }

    private void verifiesToEverybody() {
        for (var audit : List.of(season.audit(), season.auditAs("auditor"))) {
            assertThat(audit.said()).contains("verified: ");
            assertThat(audit.status()).isEqualTo(Auditor.VERIFIED);
        }
    }

    @Test
    void who_asked_for_an_erasure_does_not_approve_it() {
        var body = Map.of("name", "示范员工待删除", "from", "2025-07-01");
        var person = season.door.tell("e4-promoter", "/api/plan/persons/employees", body);
        var erasure = season.door.insist("e4-decision", Erased.ERASURES, Map.of("person", person));
        var approval = Erased.ERASURES + "/" + erasure + "/approval";
        var before = season.caller.positions();
        var said = season.door.post("e4-decision", approval, Map.of());
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.body().path("code").asString()).isEqualTo("erasure.asked-by-them");
        assertThat(season.caller.positions()).isEqualTo(before);
        assertThat(person("e4-promoter", person).path("name").path("state").asString())
                .isEqualTo("clear");
    }

    /** Made up for this run: found nowhere but where this run leaked them. */
    private List<Needle> random() {
        return Stream.of(planted.personal(), planted.sealed(), planted.files())
                .flatMap(List::stream)
                .toList();
    }

    /** Those of the season too, which other runs wrote into other folders. */
    private List<Needle> words() {
        var words = new ArrayList<>(random());
        for (var account : season.house().accounts().accounts())
            said(account).map(Needle::of).forEach(words::add);
        return words;
    }

    private static Stream<String> said(Account account) {
        return Stream.of(Optional.ofNullable(account.name()), Optional.ofNullable(account.phone()))
                .flatMap(Optional::stream);
    }

    private static Set<String> texts(Collection<Needle> needles) {
        return needles.stream().map(Needle::text).collect(Collectors.toSet());
    }

    private Set<Found> inBundleOf(String who) throws IOException {
        var token = who.isEmpty() ? "" : season.door.token(who);
        var folder = Files.createTempDirectory(season.downloads, "bundle-");
        season.caller.download("/api/audit/public/bundle", token, folder.resolve("bundle.zip"));
        return new ByteScan(random()).under(folder);
    }

    private static Path logFile(String appender) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var file = ((FileAppender<?>) root.getAppender(appender)).getFile();
        return Path.of(file);
    }

    private Optional<Path> mongoFiles() {
        if (season.house().settings().mongodb().isEmpty()) return Optional.empty();
        try (var client = MongoClients.create(season.house().store())) {
            return MongoFiles.of(client);
        }
    }

    private JsonNode person(String who, String person) {
        return season.door.get(who, PERSONS + person).body();
    }

    private static String clear(JsonNode view, String field) {
        return view.path(field).path("value").asString("");
    }

    private List<String> experts() {
        var round = "/api/review/rounds/" + unfinished.round();
        return season.door
                .get(Unfinished.SECRETARY, round)
                .body()
                .path("seats")
                .valueStream()
                .map(seat -> seat.path("expert").path("value").asString(""))
                .toList();
    }

    private JsonNode reasonOfTheEnd() {
        return season.items("prov-decision", "/api/plan/appointments")
                .valueStream()
                .filter(
                        one ->
                                one.path("person")
                                        .asString()
                                        .equals(season.door.person(Planted.EXPERT)))
                .findFirst()
                .orElseThrow()
                .path("reason");
    }

    private String founding() {
        return season.door
                .get("prov-decision", "/api/plan/standing")
                .body()
                .path("waysToAct")
                .get(0)
                .path("organization")
                .asString();
    }
}
