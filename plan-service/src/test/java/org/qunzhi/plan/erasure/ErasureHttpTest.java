package org.qunzhi.plan.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.plan.organization.GenesisNotes.PROVINCE;
import static org.qunzhi.plan.organization.GenesisNotes.ZHAO;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.plan.PlanService;
import org.qunzhi.plan.organization.GenesisNotes;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.platform.store.ReadModels;
import org.qunzhi.platform.vault.TestVault;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service over an embedded store and broker, with its vault. */
class ErasureHttpTest {
    private static final String LI = UUID.randomUUID().toString();
    private static final String SUN = UUID.randomUUID().toString();
    private static final String ERASURES = "/api/plan/erasures";
    private static final String SELF = "{\"organization\":\"" + PROVINCE + "\"}";

    /** Founded, first decision-maker seated and appointed. */
    private static final long BEGINNING = 3;

    @TempDir static Path folder;
    static EmbeddedMongo store;
    static EmbeddedKafka broker;
    static TestIssuer issuer;
    static Path genesis;
    private final String database = "qunzhi-test-" + UUID.randomUUID();
    private Http http = new Http(0);
    private long seen = BEGINNING;

    @BeforeAll
    static void start() throws Exception {
        store = EmbeddedMongo.start(folder.resolve("store"), 0);
        broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
        issuer = TestIssuer.start();
        genesis =
                Files.write(folder.resolve("genesis.note"), GenesisNotes.signed(GenesisNotes.TEXT));
    }

    @AfterAll
    static void stop() {
        issuer.close();
        broker.close();
        store.close();
    }

    private ConfigurableApplicationContext service() {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + store.uri(),
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--qunzhi.database=" + database,
                                "--qunzhi.issuer=" + issuer.issuer(),
                                "--qunzhi.jwk-set-uri=" + issuer.jwkSetUri(),
                                "--qunzhi.genesis=" + genesis,
                                "--qunzhi.genesis-key=" + GenesisNotes.VKEY));
        arguments.addAll(TestVault.arguments(folder.resolve(database)));
        var service =
                ServiceApplication.of(PlanService.class, "plan-service")
                        .run(arguments.toArray(String[]::new));
        http =
                new Http(
                        Integer.parseInt(
                                service.getEnvironment().getRequiredProperty("local.server.port")));
        return service;
    }

    private Http.Answer post(String person, String path, String body) {
        var answer =
                http.post(
                        path,
                        body,
                        "Authorization",
                        Http.bearer(issuer.token(person)),
                        "Content-Type",
                        "application/json",
                        "Qunzhi-At-Least",
                        Long.toString(seen));
        if (answer.status() < 300) seen = Long.parseLong(answer.json().path("position").asString());
        return answer;
    }

    private Http.Answer get(String person, String path) {
        return http.get(
                path,
                "Authorization",
                Http.bearer(issuer.token(person)),
                "Qunzhi-At-Least",
                Long.toString(seen));
    }

    private static void refused(Http.Answer answer, int status, String code) {
        assertThat(answer.raw().body()).contains(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    /** The follower runs behind the store: its stream is read until the erasure is there. */
    private void awaitErasure(ConfigurableApplicationContext service) throws Exception {
        var events = service.getBean(EventStore.class);
        try (var stream = events.openStream(events.createTailToken())) {
            while (stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                if (!(event.getPayload() instanceof PersonErased)) continue;
                seen = ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
                return;
            }
        }
        throw new AssertionError("nobody was erased");
    }

    private void register(String person, String name, String phone) {
        var body = "{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"}";
        assertThat(post(person, "/api/plan/persons", body).status()).isEqualTo(200);
    }

    private String asked() {
        var asked = post(LI, ERASURES, SELF);
        assertThat(asked.status()).isEqualTo(201);
        return asked.json().path("id").asString();
    }

    @Test
    void a_person_is_erased_and_a_restored_vault_does_not_bring_them_back() throws Exception {
        try (var service = service()) {
            register(LI, "李某（演示）", "0411-88880000");
            var person = get(ZHAO, "/api/plan/persons/" + LI).json();
            assertThat(person.at("/name/state").asString()).isEqualTo("clear");
            assertThat(person.at("/phone/value").asString()).isEqualTo("0411-88880000");

            var before = vault();
            var approval = ERASURES + "/" + asked() + "/approval";
            refused(post(LI, ERASURES, SELF), 409, "erasure.already-open");
            refused(post(LI, approval, ""), 403, "erasure.no-right");
            refused(post(SUN, approval, ""), 404, "erasure.unknown");
            assertThat(post(ZHAO, approval, "").status()).isEqualTo(200);
            awaitErasure(service);

            assertErased(service);
            refused(post(LI, "/api/plan/persons", "{\"name\":\"又名\"}"), 409, "person.erased");
            refused(post(LI, ERASURES, SELF), 409, "erasure.already-erased");
            restore(before);
        }
        try (var service = service()) {
            assertErased(service);
            service.getBean(ReadModels.class).rebuild();
            assertErased(service);
        }
    }

    private void assertErased(ConfigurableApplicationContext service) {
        var person = get(ZHAO, "/api/plan/persons/" + LI).json();
        assertThat(person.at("/name/state").asString()).isEqualTo("erased");
        assertThat(person.at("/phone/state").asString()).isEqualTo("erased");
        assertThat(person.at("/name/value").isMissingNode()).isTrue();
        assertThatThrownBy(() -> service.getBean(Vault.class).of(Owner.personal(LI, PROVINCE)))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(service.getBean(EventStore.class).readEvents(LI).asStream())
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(
                        new PersonRegistered(LI, PROVINCE, new Erased<>(), new Erased<>()));

        var erasure = get(ZHAO, ERASURES).json().at("/items/0");
        assertThat(erasure.at("/status").asString()).isEqualTo("ERASED");
        assertThat(erasure.at("/history/0/by").asString()).isEqualTo(LI);
        assertThat(erasure.at("/history/1/by").asString()).isEqualTo(ZHAO);
        assertThat(erasure.at("/history/2/by").asString()).isEqualTo("plan-service");
    }

    private String vaultDatabase() {
        var setting = "--qunzhi.vault.database=";
        return TestVault.arguments(folder.resolve(database)).stream()
                .filter(argument -> argument.startsWith(setting))
                .map(argument -> argument.substring(setting.length()))
                .findFirst()
                .orElseThrow();
    }

    private List<Document> vault() {
        try (var client = MongoClients.create(store.uri())) {
            return client.getDatabase(vaultDatabase())
                    .getCollection(Owner.PERSONAL)
                    .find()
                    .into(new ArrayList<>());
        }
    }

    private void restore(List<Document> before) {
        assertThat(before).isNotEmpty();
        try (var client = MongoClients.create(store.uri())) {
            var keys = client.getDatabase(vaultDatabase()).getCollection(Owner.PERSONAL);
            keys.deleteMany(new Document());
            keys.insertMany(before);
        }
    }

    @Test
    void a_rejection_says_why_to_the_person_and_to_nobody_else() {
        try (var service = service()) {
            register(LI, "李某（演示）", "0411-88880000");
            register(SUN, "孙某（演示）", "+86 139 0000 0000");
            var erasure = ERASURES + "/" + asked();
            var why = "{\"duty\":\"FINANCIAL_RECORD\",\"explanation\":\"凭证须保存\"}";
            refused(post(SUN, erasure + "/rejection", why), 404, "erasure.unknown");
            assertThat(post(ZHAO, erasure + "/rejection", why).status()).isEqualTo(200);

            var seen = get(LI, erasure).json();
            assertThat(seen.at("/status").asString()).isEqualTo("REJECTED");
            assertThat(seen.at("/history/1/duty").asString()).isEqualTo("FINANCIAL_RECORD");
            assertThat(seen.at("/history/1/explanation/value").asString()).isEqualTo("凭证须保存");
            assertThat(get(LI, ERASURES).json().path("items").size()).isEqualTo(1);
            assertThat(get(ZHAO, ERASURES).json().path("items").size()).isEqualTo(1);

            refused(get(SUN, erasure), 404, "not-found");
            refused(get(LI, ERASURES + "/" + UUID.randomUUID()), 404, "not-found");
            assertThat(get(SUN, ERASURES).json().path("items").size()).isZero();
            assertThat(http.get(ERASURES).status()).isEqualTo(401);
            assertThat(service.isActive()).isTrue();
        }
    }

    @Test
    void who_may_not_be_erased_and_what_makes_no_sense_is_refused() {
        try (var service = service()) {
            register(LI, "李某（演示）", "0411-88880000");
            refused(post(LI, ERASURES, "{\"organization\":\"x\"}"), 404, "erasure.nothing-held");
            refused(post(SUN, ERASURES, SELF), 404, "erasure.nothing-held");
            var forLi = "{\"person\":\"" + LI + "\"}";
            refused(post(ZHAO, ERASURES, forLi), 403, "erasure.theirs-to-ask");
            refused(post(SUN, ERASURES, forLi), 403, "erasure.no-right");
            refused(post(ZHAO, ERASURES, "{\"person\":\"x\"}"), 404, "erasure.nothing-held");
            for (var body : new String[] {"{}", "{\"organization\":\"a\",\"person\":\"b\"}"}) {
                var bad = post(LI, ERASURES, body);
                refused(bad, 400, "bad-input");
                assertThat(bad.raw().body()).contains("/organization", "/person", "exactly-one");
            }
            var empty = post(ZHAO, ERASURES + "/x/rejection", "{\"explanation\":\" \"}");
            refused(empty, 400, "bad-input");
            assertThat(empty.raw().body()).contains("/duty", "/explanation");

            // Zhao, the first decision-maker, never registered: the appointment alone is held.
            var own = post(ZHAO, ERASURES, SELF).json().path("id").asString();
            refused(
                    post(ZHAO, ERASURES + "/" + own + "/approval", ""),
                    403,
                    "erasure.concerns-them");
            for (var phone : new String[] {"1234", "12345a", "1".repeat(31), "+-+-+", "     "}) {
                var body = "{\"name\":\"n\",\"phone\":\"" + phone + "\"}";
                var bad = post(SUN, "/api/plan/persons", body);
                refused(bad, 400, "bad-input");
                assertThat(bad.raw().body()).contains("/phone");
            }
            var plan = "/api/plan/annual-plans/" + UUID.randomUUID();
            refused(post(ZHAO, plan + "/approval", ""), 404, "annual-plan.unknown");
            assertThat(service.isActive()).isTrue();
        }
    }

    @Test
    void somebody_without_an_account_is_erased_at_the_wish_of_two_others() throws Exception {
        try (var service = service()) {
            register(LI, "李某（演示）", "0411-88880000");
            var appoint = "{\"person\":\"" + LI + "\",\"role\":\"DECISION_MAKER\"}";
            assertThat(post(ZHAO, "/api/plan/appointments", appoint).status()).isEqualTo(201);
            var recorded =
                    post(
                            ZHAO,
                            "/api/plan/persons/employees",
                            "{\"name\":\"周某（演示）\",\"from\":\"2024-01-01\"}");
            var zhou = recorded.json().path("id").asString();
            var asked = post(ZHAO, ERASURES, "{\"person\":\"" + zhou + "\"}");
            assertThat(asked.status()).isEqualTo(201);
            var approval = ERASURES + "/" + asked.json().path("id").asString() + "/approval";
            refused(post(ZHAO, approval, ""), 403, "erasure.asked-by-them");
            assertThat(post(LI, approval, "").status()).isEqualTo(200);
            awaitErasure(service);
            var person = get(ZHAO, "/api/plan/persons/" + zhou).json();
            assertThat(person.at("/name/state").asString()).isEqualTo("erased");
            assertThat(person.path("phone").isNull()).isTrue();
            assertThat(person.path("employments").size()).isEqualTo(1);
            var again = "{\"person\":\"" + zhou + "\",\"role\":\"PROMOTER\"}";
            refused(post(ZHAO, "/api/plan/appointments", again), 409, "appointment.person-erased");

            var ownErasure = ERASURES + "/" + asked() + "/approval";
            refused(post(ZHAO, ownErasure, ""), 409, "erasure.still-appointed");
        }
    }
}
