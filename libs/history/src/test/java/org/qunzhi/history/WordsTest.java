package org.qunzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.Context;

class WordsTest {
    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Test
    void every_decision_has_a_name_in_both_languages() {
        var english = ResourceBundle.getBundle("org.qunzhi.history.words", Locale.ENGLISH);
        for (var type : SampleRecord.types()) {
            var name = SampleRecord.name(type);
            assertThat(Words.in(Locale.SIMPLIFIED_CHINESE).decision(name))
                    .as(name)
                    .matches("[\\p{IsHan}]+");
            assertThat(english.getString("decision." + name)).as(name).matches("[a-z -]+");
        }
    }

    @Test
    void every_kind_and_every_hidden_part_too() {
        for (var words : LANGUAGES.stream().map(Words::in).toList()) {
            for (var kind : Kind.values()) assertThat(words.kind(kind)).isNotBlank();
            for (Part<String> part :
                    List.<Part<String>>of(
                            new Part.None<>(),
                            new Part.Unknown<>(),
                            new Part.Withheld<>(),
                            new Part.Erased<>(),
                            new Part.Broken<>())) assertThat(words.part(part)).isNotBlank();
        }
        assertThat(Words.in(Locale.FRENCH).kind(Kind.CIRCLE)).isEqualTo("质量管理小组");
        assertThat(Words.in(Locale.ENGLISH).decision("never-heard-of")).isEqualTo("never-heard-of");
    }

    @Test
    void events_named_alike_are_of_one_service() {
        var names =
                java.util.Arrays.stream(Context.values())
                        .flatMap(context -> context.events().keySet().stream())
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
