package org.qunzhi.standalone;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Protected;

/** The events of all contexts together: what is stored for ever is named and built carefully. */
class CatalogueTest {
    private static final int MOST_CHARACTERS = 40;

    /** What JSON and every reader of it can carry without loss. */
    private static final Set<Type> PLAIN =
            Set.of(
                    String.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    boolean.class,
                    Instant.class,
                    LocalDate.class);

    private static final Set<Type> CARRYING = Set.of(List.class, Map.class, Protected.class);

    private static List<Class<?>> events() {
        return Arrays.stream(Context.values())
                .<Class<?>>flatMap(context -> context.events().values().stream())
                .toList();
    }

    @Test
    void a_stored_name_is_kebab_case_and_stands_for_one_event_in_all_contexts() {
        assertThat(misnamed(events())).isEmpty();
        assertThat(misnamed(List.of(Twice.class, TwiceAgain.class, Camel.class, Endless.class)))
                .containsExactlyInAnyOrder(
                        "drawn stands for Twice, TwiceAgain",
                        "lotDrawn is not kebab-case",
                        "a-lot-that-was-drawn-from-all-of-those-lots is too long");
    }

    @Test
    void an_event_carries_plain_values_alone() {
        assertThat(unplain(events())).isEmpty();
        assertThat(unplain(List.of(Odd.class)))
                .containsExactlyInAnyOrder(
                        "Odd.any: class java.lang.Object",
                        "Odd.share: double",
                        "Odd.shares: class java.lang.Double",
                        "Inner.kind: class java.lang.Float");
    }

    @Test
    void every_event_of_the_contracts_is_in_the_catalogue_of_its_context() {
        assertThat(events()).isNotEmpty();
        var annotated =
                Product.classes().stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getName());
        assertThat(annotated).containsExactlyInAnyOrderElementsOf(names(events()));
        for (var context : Context.values()) {
            assertThat(context.events().values())
                    .allMatch(
                            event ->
                                    event.getPackageName()
                                            .equals("org.qunzhi.contracts." + context.code()));
        }
    }

    @Test
    void no_floating_point_number_in_contracts_and_rules() {
        var classes =
                Product.classes().stream()
                        .filter(Product.in("contracts", "rules"))
                        .map(type -> type.getName())
                        .toList();
        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(classes.stream().flatMap(FloatingPoint::in)).isEmpty();
        assertThat(FloatingPoint.in(Shares.class.getName()))
                .containsExactlyInAnyOrder(
                        "Shares.boxed has type Double",
                        "Shares.half calculates with double",
                        "Shares.rounded has type (float)int",
                        "Shares.rounded calculates with float",
                        "Shares.rounded calls round");
        assertThat(FloatingPoint.in(Odd.class.getName())).isNotEmpty();
    }

    private static List<String> misnamed(Collection<Class<?>> events) {
        var faults = new ArrayList<String>();
        events.stream()
                .collect(groupingBy(event -> event.getAnnotation(EventType.class).value()))
                .forEach(
                        (name, sharing) -> {
                            if (sharing.size() > 1)
                                faults.add(name + " stands for " + simple(sharing));
                            if (!name.matches("[a-z]+(-[a-z]+)*"))
                                faults.add(name + " is not kebab-case");
                            if (name.length() > MOST_CHARACTERS) faults.add(name + " is too long");
                        });
        return faults;
    }

    private static String simple(Collection<Class<?>> types) {
        return String.join(", ", types.stream().map(Class::getSimpleName).sorted().toList());
    }

    private static Set<String> names(Collection<Class<?>> types) {
        return new TreeSet<>(types.stream().map(Class::getName).toList());
    }

    private static List<String> unplain(Collection<Class<?>> records) {
        return records.stream()
                .flatMap(event -> unplain(event, new HashSet<>()))
                .distinct()
                .toList();
    }

    private static Stream<String> unplain(Class<?> record, Set<Class<?>> seen) {
        if (!seen.add(record)) return Stream.empty();
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> unplain(component, component.getGenericType(), seen));
    }

    private static Stream<String> unplain(RecordComponent of, Type type, Set<Class<?>> seen) {
        if (PLAIN.contains(type)) return Stream.empty();
        if (type instanceof Class<?> named && named.isEnum()) return Stream.empty();
        if (type instanceof Class<?> named && named.isRecord()) return unplain(named, seen);
        if (type instanceof ParameterizedType many && CARRYING.contains(many.getRawType()))
            return Arrays.stream(many.getActualTypeArguments())
                    .flatMap(part -> unplain(of, part, seen));
        return Stream.of(
                of.getDeclaringRecord().getSimpleName() + "." + of.getName() + ": " + type);
    }

    @EventType(value = "drawn", classification = Classification.PUBLIC)
    record Twice() {}

    @EventType(value = "drawn", classification = Classification.PUBLIC)
    record TwiceAgain() {}

    @EventType(value = "lotDrawn", classification = Classification.PUBLIC)
    record Camel() {}

    @EventType(
            value = "a-lot-that-was-drawn-from-all-of-those-lots",
            classification = Classification.PUBLIC)
    record Endless() {}

    record Odd(
            String name, Object any, double share, List<Double> shares, Map<String, Inner> inner) {}

    record Inner(Float kind) {}

    static final class Shares {
        private @Nullable Double boxed;

        boolean known() {
            return boxed != null;
        }

        int half(int points) {
            return (int) (points * 0.5);
        }

        int rounded(float points) {
            return Math.round(points);
        }
    }
}
