package org.qunzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names of events stand here as texts; none may be one that the contracts do not have. */
class NamesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/qunzhi/history");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Set<String> OTHERS = Set.of("annual-plan");

    @Test
    void every_name_of_an_event_is_one_of_the_contracts() throws IOException {
        var known =
                SampleRecord.types().stream().map(SampleRecord::name).collect(Collectors.toSet());
        var used = new HashSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !OTHERS.contains(name))
                        .forEach(used::add);
            }
        }
        assertThat(used).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    @Test
    void every_id_field_of_the_contracts_is_a_mention_or_knowingly_none() {
        var none =
                List.of(
                        "membership",
                        "erasure",
                        "register",
                        "record",
                        "sheetId",
                        "seat",
                        "person",
                        "unit",
                        "parent",
                        "by",
                        "proposer",
                        "streamLists",
                        "logKeys");
        var of = Pattern.compile("\\[[a-z]+/[a-z-]+]|([A-Za-z]+) +(thing-id|organization-id)");
        var fields = new HashSet<String>();
        try (var lines = Files.lines(Path.of("../contracts/src/test/resources/marks.txt"))) {
            lines.map(of::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .filter(found -> found.group(1) != null)
                    .forEach(found -> fields.add(found.group(1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        fields.removeAll(none);
        fields.removeAll(List.of("used", "dropped", "excluded", "missing", "subject"));
        assertThat(fields).isNotEmpty();
        for (var field : fields) {
            var type =
                    SampleRecord.types().stream()
                            .filter(
                                    one ->
                                            Arrays.stream(one.getRecordComponents())
                                                    .anyMatch(c -> c.getName().equals(field)))
                            .findFirst()
                            .orElseThrow();
            Object value = field.equals("recommenders") ? List.of("x") : "x";
            var event =
                    new SampleRecord()
                            .and(SampleRecord.name(type), field, value)
                            .events()
                            .getFirst();
            assertThat(Mention.of(event)).as(field).extracting(Mention::id).contains("x");
        }
    }
}
