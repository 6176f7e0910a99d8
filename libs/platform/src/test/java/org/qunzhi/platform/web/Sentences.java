package org.qunzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** That every refusal can be said in Chinese and in English. */
public final class Sentences {

    /**
     * Fails unless every permitted refusal has a sentence in {@code problems/<context>.properties}
     * and {@code …_en.properties}, and every placeholder names a component.
     */
    public static void complete(Class<? extends Refusal> vocabulary, String context) {
        var chinese = file(context);
        var english = file(context + "_en");
        var missing = new ArrayList<String>();
        for (var refusal : refusals(vocabulary)) {
            var code = code(refusal);
            var components =
                    Arrays.stream(refusal.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet());
            components.stream()
                    .filter(Members.TAKEN::contains)
                    .forEach(name -> missing.add(code + ": component " + name + " is taken"));
            for (var file : Map.of("zh-CN", chinese, "en", english).entrySet()) {
                var sentence = file.getValue().getProperty(code);
                if (sentence == null || sentence.isBlank()) {
                    missing.add(code + ": no sentence in " + file.getKey());
                    continue;
                }
                Texts.PLACEHOLDER
                        .matcher(sentence)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !components.contains(name))
                        .forEach(name -> missing.add(code + ": no component {" + name + "}"));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The records of a sealed vocabulary, those of sealed parts of it too. */
    private static List<Class<?>> refusals(Class<?> vocabulary) {
        if (vocabulary.isRecord()) return List.of(vocabulary);
        var permitted = vocabulary.getPermittedSubclasses();
        assertThat(permitted).as(vocabulary + " is sealed").isNotEmpty();
        return Arrays.stream(permitted).flatMap(part -> refusals(part).stream()).toList();
    }

    /** A code is a constant: asked of a refusal made of nothing, which its constructor may bar. */
    private static String code(Class<?> refusal) {
        try {
            var components = refusal.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toList();
            var maker = refusal.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            maker.setAccessible(true);
            var some = maker.newInstance(types.stream().map(Sentences::some).toArray());
            return ((Refusal) some).code();
        } catch (ReflectiveOperationException barred) {
            throw new LinkageError(refusal + " cannot be made of nothing", barred);
        }
    }

    private static @Nullable Object some(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == String.class) return "";
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isAssignableFrom(List.class)) return List.of();
        if (type == java.util.Set.class) return java.util.Set.of();
        if (type == Map.class) return Map.of();
        return null;
    }

    private static Properties file(String name) {
        try {
            var resource = new ClassPathResource("problems/" + name + ".properties");
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(resource, "UTF-8"));
        } catch (java.io.IOException absent) {
            throw new AssertionError("problems/" + name + ".properties cannot be read", absent);
        }
    }

    private Sentences() {}
}
