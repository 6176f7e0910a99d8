package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code that the auditor says has its sentence in both languages, and no sentence is idle. */
class SentencesTest {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:Fault\\.at\\([^,\"]+,\\s*|fault\\(\\s*decided,\\s*|wrong\\(\\s*claim,\\s*|(?:Fault\\.overall|say|sentence|verified)\\(\\s*)"
                            + "\"([a-z-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private static Properties sentences(String file) throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static Set<String> said() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void both_languages_have_a_sentence_for_each_code_and_for_nothing_else() throws IOException {
        assertThat(said()).contains("verified", "stream-gap", "store-lost", "not-understood");
        assertThat(sentences("auditor.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(said());
        assertThat(sentences("auditor_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(said());
    }

    @Test
    void both_languages_say_the_same_details() throws IOException {
        var chinese = sentences("auditor.properties");
        var english = sentences("auditor_en.properties");
        Function<String, Set<String>> details =
                sentence ->
                        PLACEHOLDER
                                .matcher(sentence)
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet());
        for (var code : chinese.stringPropertyNames())
            assertThat(details.apply(english.getProperty(code)))
                    .as(code)
                    .isEqualTo(details.apply(chinese.getProperty(code)));
    }

    @Test
    void an_apostrophe_is_not_lost_in_english() throws IOException {
        for (var sentence : sentences("auditor_en.properties").values())
            assertThat(sentence.toString().replace("''", "")).doesNotContain("'");
    }
}
