package org.qunzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SentencesTest {

    @Test
    void every_refusal_of_a_complete_vocabulary_can_be_said() {
        Sentences.complete(TinyRefusal.class, "tiny");
    }

    @Test
    void a_forgotten_sentence_and_a_misspelt_placeholder_are_named() {
        assertThatThrownBy(() -> Sentences.complete(TinyRefusal.class, "tiny-forgetful"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("tiny.gone: no sentence in en")
                .hasMessageContaining("tiny.taken: no component {nummer}");
    }

    @Test
    void the_platform_says_everything_in_both_languages() throws IOException {
        assertThat(keys("platform_en")).isEqualTo(keys("platform"));
    }

    private static java.util.Set<String> keys(String file) throws IOException {
        Properties sentences =
                PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("problems/" + file + ".properties"));
        return sentences.stringPropertyNames();
    }
}
