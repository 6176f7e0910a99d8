package org.qunzhi.platform.lists;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;

/** On a real MongoDB where one is given, else on the embedded store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final int ROWS = 1_201;
    private static final Bson ALL = new Document();
    private @Nullable EmbeddedMongo embedded;
    private @Nullable MongoClient client;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Table<Row> declared;

    enum Colour {
        RED,
        GREEN
    }

    /** Every third has no name, every other no number; many share one. */
    record Row(
            String id,
            String owner,
            @Nullable Colour colour,
            @Nullable String name,
            @Nullable Integer number) {
        static Row of(Document one) {
            var colour = one.getString("colour");
            return new Row(
                    one.getString("_id"),
                    one.getString("owner"),
                    colour == null ? null : Colour.valueOf(colour),
                    one.getString("name"),
                    one.getInteger("number"));
        }
    }

    @BeforeAll
    void fill(@TempDir Path folder) {
        var given = System.getenv("QUNZHI_TEST_MONGODB_URI");
        var uri = given;
        if (uri == null) {
            var started = EmbeddedMongo.start(folder, 0);
            embedded = started;
            uri = started.uri();
        }
        client = MongoClients.create(uri);
        var database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        var collection = database.getCollection("rows");
        IntStream.range(0, ROWS).forEach(i -> insert(collection, i));
        declared =
                new Table<Row>(collection)
                        .states("colour", Colour.values())
                        .absent("BLANK")
                        .filter("owner")
                        .filterNumber("number")
                        .search("name")
                        .sort("-number", "name")
                        .column("编号", "Id", Row::id)
                        .column("名称", "Name", Row::name)
                        .column("颜色", "Colour", Row::colour)
                        .column("数量", "Number", Row::number);
    }

    private void insert(MongoCollection<Document> collection, int i) {
        var row =
                new Document("_id", "r%05d".formatted((i * 7919) % ROWS))
                        .append("owner", i % 5 == 0 ? "us" : "them");
        if (i % 4 != 0) row.append("colour", i % 4 == 1 ? "RED" : "GREEN");
        if (i % 3 != 0) row.append("name", i == 1 ? "=1+1,\"a\" (.*)" : "name " + i % 40);
        else if (i % 6 == 0) row.append("name", null);
        if (i % 2 == 0) row.append("number", i % 100);
        rows.add(Row.of(row));
        collection.insertOne(row);
    }

    @AfterAll
    void stop() {
        if (client != null) client.close();
        if (embedded != null) embedded.close();
    }

    private Page<Row> page(Map<String, String> asked, Bson visible) {
        return java.util.Objects.requireNonNull(declared)
                .list(new ListQuery(asked), visible, Row::of)
                .page(NOW);
    }

    private List<Row> all(Map<String, String> asked, Bson visible) {
        var found = new ArrayList<Row>();
        var query = new HashMap<>(asked);
        while (true) {
            var page = page(query, visible);
            found.addAll(page.items());
            if (page.next() == null) return found;
            query.put("cursor", page.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "-number", "name", "-name", "id", "-id"})
    void from_page_to_page_every_row_comes_once_and_in_order(String sort) {
        Comparator<Row> order =
                switch (sort.replace("-", "")) {
                    case "number" ->
                            Comparator.comparing(
                                    Row::number, Comparator.nullsFirst(Comparator.naturalOrder()));
                    case "name" ->
                            Comparator.comparing(
                                    Row::name, Comparator.nullsFirst(Comparator.naturalOrder()));
                    default -> Comparator.comparing(Row::id);
                };
        order = order.thenComparing(Row::id);
        if (sort.startsWith("-")) order = order.reversed();
        assertThat(all(Map.of("sort", sort, "limit", "97"), ALL))
                .containsExactlyElementsOf(rows.stream().sorted(order).toList());
    }

    @Test
    void what_one_may_not_see_is_in_no_item_count_total_or_search() {
        var ours = rows.stream().filter(row -> row.owner().equals("us")).toList();
        var page = page(Map.of("q", "NAME 1"), eq("owner", "us"));
        var found =
                ours.stream()
                        .filter(row -> row.name() != null && row.name().contains("name 1"))
                        .toList();
        assertThat(found).isNotEmpty();
        assertThat(page.items()).hasSize(found.size()).allMatch(row -> row.owner().equals("us"));
        assertThat(page.total()).isEqualTo(found.size());
        assertThat(page(Map.of("owner", "them"), eq("owner", "us")).total()).isZero();
        var nothing = page(Map.of(), Table.nobody());
        assertThat(nothing)
                .isEqualTo(
                        new Page<>(
                                List.of(),
                                null,
                                Map.of("BLANK", 0L, "RED", 0L, "GREEN", 0L),
                                0,
                                NOW));
    }

    @Test
    void counts_are_of_all_states_whatever_state_is_asked_for() {
        var page = page(Map.of("state", "RED,BLANK", "limit", "200"), ALL);
        assertThat(page.items()).allMatch(row -> row.colour() != Colour.GREEN);
        assertThat(page.counts())
                .containsExactly(
                        Map.entry("BLANK", count(null)),
                        Map.entry("RED", count(Colour.RED)),
                        Map.entry("GREEN", count(Colour.GREEN)));
        assertThat(page.total()).isEqualTo(ROWS);
        assertThat(all(Map.of("state", "RED,BLANK", "limit", "200"), ALL))
                .hasSize((int) (count(null) + count(Colour.RED)));
    }

    private long count(@Nullable Colour colour) {
        return rows.stream().filter(row -> row.colour() == colour).count();
    }

    @Test
    void a_search_is_no_pattern() {
        assertThat(page(Map.of("q", "(.*)"), ALL).items())
                .singleElement()
                .extracting(Row::name)
                .asString()
                .startsWith("=1+1");
        assertThat(page(Map.of("q", "n.me"), ALL).items()).isEmpty();
        assertThat(page(Map.of("q", "\\E.*"), ALL).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state, BLUE, mistyped",
        "state, 'RED,', mistyped",
        "sort, owner, mistyped",
        "sort, --name, mistyped",
        "limit, 0, list-limit",
        "limit, 201, list-limit",
        "limit, many, list-limit",
        "number, many, mistyped",
        "colour, RED, unknown",
        "cursor, abc, cursor-foreign",
        "cursor, '{}', cursor-foreign",
        "cursor, '', cursor-foreign"
    })
    void a_fault_of_the_query_stands_at_its_parameter(String name, String value, String code) {
        assertThat(faults(Map.of(name, value))).containsExactly("QUERY /" + name + " " + code);
    }

    @Test
    void all_faults_of_a_query_are_named_at_once() {
        assertThat(
                        faults(
                                Map.of(
                                        "state", "BLUE", "sort", "x", "limit", "0", "cursor", "y",
                                        "z", "1")))
                .containsExactlyInAnyOrder(
                        "QUERY /state mistyped",
                        "QUERY /sort mistyped",
                        "QUERY /limit list-limit",
                        "QUERY /cursor cursor-foreign",
                        "QUERY /z unknown");
    }

    @Test
    void a_cursor_goes_on_in_its_own_query_alone() {
        var next = java.util.Objects.requireNonNull(page(Map.of("sort", "name"), ALL).next());
        assertThat(page(Map.of("sort", "name", "cursor", next, "limit", "7"), ALL).items())
                .hasSize(7);
        for (var other :
                List.of(
                        Map.of("sort", "-name"),
                        Map.of("sort", "name", "q", "1"),
                        Map.of("sort", "name", "state", "RED"))) {
            var asked = new HashMap<>(other);
            asked.put("cursor", next);
            assertThat(faults(asked)).containsExactly("QUERY /cursor cursor-foreign");
        }
    }

    private List<String> faults(Map<String, String> asked) {
        var found = new ArrayList<String>();
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> page(asked, ALL))
                .satisfies(bad -> bad.faults().stream().map(ListingTest::said).forEach(found::add));
        return found;
    }

    private static String said(Fault fault) {
        return fault.in() + " " + fault.path() + " " + fault.code();
    }

    @Test
    void a_csv_has_every_row_in_excel_s_form_and_no_formula() throws IOException {
        var into = new ByteArrayOutputStream();
        Csv.write(listing(), new Cells(), Locale.SIMPLIFIED_CHINESE, into);
        var text = into.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith(Csv.MARK + "编号,名称,颜色,数量\r\n")
                .contains(",\"'=1+1,\"\"a\"\" (.*)\",");
        assertThat(text.split("\r\n", -1)).hasSize(ROWS + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra"})
    void what_excel_would_take_for_a_formula_is_text(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith(cell.equals("\ra") ? "\"'" : "'");
        assertThat(Csv.line(List.of(-1))).isEqualTo("-1\r\n");
    }

    @Test
    void an_xlsx_has_every_row_and_text_stands_as_text(@TempDir Path folder) throws IOException {
        var file = folder.resolve("rows.xlsx");
        try (var into = Files.newOutputStream(file)) {
            Xlsx.write(listing(), new Cells(), Locale.ENGLISH, into);
        }
        String sheet;
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(sheet).contains("Colour", "=1+1,").doesNotContain("<f>");
        assertThat(Stream.of(sheet.split("<row ", -1))).hasSize(ROWS + 2);
    }

    private Listing<Row> listing() {
        return java.util.Objects.requireNonNull(declared).list(ListQuery.ALL, ALL, Row::of);
    }
}
