package org.qunzhi.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.platform.Refusal;

/** Every refusal of the house is said in Chinese and in English, and nothing else is. */
class SentencesTest {
    /** No refusal: what a field of a request must be. */
    private static final String BAD_INPUT = "fault.";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Test
    void every_refusal_has_its_sentences_and_every_sentence_its_refusal() {
        var refusals =
                Product.classes().stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Refusal.class))
                        .collect(
                                Collectors.groupingBy(
                                        Product::module,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::reflect, Collectors.toList())));
        assertThat(refusals.keySet())
                .containsExactly("audit", "award", "plan", "registration", "review");
        refusals.forEach(
                (module, types) ->
                        assertThat(faults(types, file(module), file(module + "_en")))
                                .as(module)
                                .isEmpty());
    }

    /** They say what is no refusal: bad input, a missing appointment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform",
                "authority",
                "plan",
                "registration",
                "review",
                "award",
                "audit",
                "audit-edge"
            })
    void both_languages_say_the_same_things(String module) {
        assertThat(placeholders(file(module + "_en"))).isEqualTo(placeholders(file(module)));
    }

    @Test
    void a_code_names_one_refusal_in_all_services() {
        var codes =
                Product.classes().stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Refusal.class))
                        .map(type -> code(type.reflect()));
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void what_is_missing_and_what_is_left_over_is_found() {
        var chinese = of("note.too-long", "超过 {most} 字。", "note.gone", "没有。");
        var english = of("note.too-long", "More than {limit}.", "note.lost", "{at}");
        assertThat(faults(List.of(TooLong.class, Lost.class), chinese, english))
                .containsExactlyInAnyOrder(
                        "note.too-long: no component {limit}",
                        "note.lost: no component {at}",
                        "note.lost: no sentence",
                        "note.gone: no refusal");
        assertThat(placeholders(chinese)).isNotEqualTo(placeholders(english));
    }

    private static List<String> faults(List<Class<?>> refusals, Properties... files) {
        var faults = new ArrayList<String>();
        for (var file : files) {
            var orphans = new HashSet<>(file.stringPropertyNames());
            orphans.removeIf(key -> key.startsWith(BAD_INPUT));
            for (var refusal : refusals) {
                var code = code(refusal);
                orphans.remove(code);
                var sentence = file.getProperty(code, "");
                if (sentence.isBlank()) faults.add(code + ": no sentence");
                var components =
                        Arrays.stream(refusal.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet());
                placeholders(sentence).stream()
                        .filter(name -> !components.contains(name))
                        .forEach(name -> faults.add(code + ": no component {" + name + "}"));
            }
            orphans.forEach(code -> faults.add(code + ": no refusal"));
        }
        return faults;
    }

    private static Map<String, Set<String>> placeholders(Properties file) {
        var found = new TreeMap<String, Set<String>>();
        file.stringPropertyNames()
                .forEach(key -> found.put(key, placeholders(file.getProperty(key))));
        return found;
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A code is a constant: asked of a refusal made of nothing. */
    private static String code(Class<?> refusal) {
        try {
            var types =
                    Arrays.stream(refusal.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var maker = refusal.getDeclaredConstructor(types);
            maker.setAccessible(true);
            var nothing = Arrays.stream(types).map(SentencesTest::nothing).toArray();
            return ((Refusal) maker.newInstance(nothing)).code();
        } catch (ReflectiveOperationException barred) {
            throw new LinkageError(refusal + " cannot be made of nothing", barred);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == String.class) return "";
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == Map.class) return Map.of();
        return null;
    }

    private static Properties file(String name) {
        var path = "/problems/" + name + ".properties";
        try (var open = SentencesTest.class.getResourceAsStream(path)) {
            assertThat(open).as(path).isNotNull();
            var file = new Properties();
            file.load(new InputStreamReader(open, UTF_8));
            return file;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Properties of(String... keysAndSentences) {
        var file = new Properties();
        for (int i = 0; i < keysAndSentences.length; i += 2) {
            file.setProperty(keysAndSentences[i], keysAndSentences[i + 1]);
        }
        return file;
    }

    record TooLong(int most) implements Refusal {
        @Override
        public String code() {
            return "note.too-long";
        }
    }

    record Lost() implements Refusal {
        @Override
        public String code() {
            return "note.lost";
        }
    }
}
