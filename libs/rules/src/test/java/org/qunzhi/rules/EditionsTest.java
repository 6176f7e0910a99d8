package org.qunzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.rules.Edition.Verified;
import org.qunzhi.rules.review.ScoreSheet;

class EditionsTest {

    @Test
    void an_edition_says_where_its_figures_come_from_and_whether_they_were_verified() {
        var sheet = Editions.load("score-sheets", "innovation-cpe-2022", ScoreSheet.class);

        assertThat(sheet.source()).contains("T/CAQ 10201", "B.3");
        assertThat(sheet.verified()).isEqualTo(Verified.NO);
        assertThat(sheet.note()).contains("下限未核实");
        assertThat(sheet.inForceFrom()).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wrong-sum   | line 16 | add up to 9900
                    no-range    | line 11 | cause-analysis: 3100 to 3000 is no range
                    double-key  | line 7  | edition
                    unknown-key | line 7  | colour
                    missing-key | line 15 | source
                    fraction    | line 10 | 1500.5
                    perhaps     | line 4  | perhaps
                    other-name  | line 1  | somebody-else
                    not-there   | line 1  | no such file
                    """)
    void a_bad_table_is_refused_with_file_line_and_fault(
            String edition, String line, String fault) {
        assertThatThrownBy(() -> Editions.load("bad", edition, ScoreSheet.class))
                .isInstanceOf(BadTable.class)
                .hasMessageContaining("rules/bad/" + edition + ".yaml, " + line + ":")
                .hasMessageContaining(fault);
    }

    @Test
    void a_listed_edition_without_a_file_is_refused() {
        assertThatThrownBy(() -> Editions.all("bad-list", ScoreSheet.class))
                .isInstanceOf(BadTable.class)
                .hasMessageContaining("rules/bad-list/not-there.yaml");
    }

    @Test
    void every_file_of_a_subject_that_has_a_list_is_in_it() throws IOException {
        try (var subjects = Files.list(Path.of("src/main/resources/rules"))) {
            for (var subject : subjects.toList()) {
                if (!Files.exists(subject.resolve("editions.yaml"))) continue;
                try (var files = Files.list(subject)) {
                    var listed = Files.readAllLines(subject.resolve("editions.yaml"));
                    assertThat(files.map(file -> file.getFileName().toString()))
                            .filteredOn(name -> !name.equals("editions.yaml"))
                            .allSatisfy(
                                    name ->
                                            assertThat(listed)
                                                    .contains("- " + name.replace(".yaml", "")));
                }
            }
        }
    }
}
