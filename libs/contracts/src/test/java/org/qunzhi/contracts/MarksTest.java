package org.qunzhi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new field makes somebody decide whether it tells something about a person. */
class MarksTest {

    private static Catalogue catalogue() throws IOException {
        try (var file = MarksTest.class.getResourceAsStream("/marks.txt")) {
            assertThat(file).isNotNull();
            return Catalogue.parse(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private static Map<String, Class<?>> published() {
        var events = new TreeMap<String, Class<?>>();
        for (var context : Context.values())
            context.events()
                    .forEach((name, event) -> events.put(context.code() + "/" + name, event));
        return events;
    }

    @Test
    void every_component_of_every_published_event_has_its_mark_or_the_reason_for_none()
            throws IOException {
        assertThat(MarkFaults.of(catalogue(), published())).isEmpty();
    }

    @Test
    void every_reason_is_somebodys() throws IOException {
        assertThat(catalogue().idleReasons()).isEmpty();
        assertThat(listing("name id").idleReasons()).containsExactlyInAnyOrder("text", "parts");
    }

    @Test
    void the_list_says_a_thing_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("name id", "name text"))
                .withMessage("twice: name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("name"))
                .withMessage("no reason: name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.parse(List.of("[planted]", "name id")))
                .withMessage("no [reasons]");
    }

    @Test
    void what_is_marked_and_listed_as_it_should_be_has_no_fault() {
        assertThat(
                        faults(
                                Sound.class,
                                "person personal of=person heldBy=holder",
                                "phone personal of=person heldBy=holder",
                                "holder id",
                                "round id",
                                "points sealed until=round",
                                "parts parts",
                                "parts.name text"))
                .isEmpty();
    }

    /** {@code listed} lines against the planted record, and the one fault that comes of it. */
    record Case(String fault, Class<?> event, List<String> listed) {
        static Case of(String fault, Class<?> event, String... listed) {
            return new Case(fault, event, List.of(listed));
        }

        @Override
        public String toString() {
            return fault;
        }
    }

    static List<Case> planted() {
        var marked = "name personal of=person heldBy=holder";
        return List.of(
                Case.of("planted.name is not listed", Plain.class, "person id"),
                Case.of("planted.parts.name is not listed", Parts.class, "parts parts"),
                Case.of(
                        "planted.phone is listed and gone",
                        Plain.class,
                        "person id",
                        "name text",
                        "phone text"),
                Case.of(
                        "planted.name is not marked, and this is no reason: " + marked.substring(5),
                        Plain.class,
                        "person id",
                        marked),
                Case.of(
                        "planted.name is not marked, and this is no reason: because",
                        Plain.class,
                        "person id",
                        "name because"),
                Case.of(
                        "planted.name is marked personal of=person heldBy=holder",
                        Marked.class,
                        "person id",
                        "holder id",
                        "name text"),
                Case.of(
                        "planted.name is marked personal of=person heldBy=holder",
                        Marked.class,
                        "person id",
                        "holder id",
                        "name personal of=holder heldBy=person"),
                Case.of(
                        "planted.points is marked sealed until=round",
                        Closed.class,
                        "round id",
                        "points sealed until=season"),
                Case.of("planted.name is Protected and not marked", Bare.class, "name text"),
                Case.of(
                        "planted.name is marked and not Protected",
                        Open.class,
                        "person id",
                        marked.replace("holder", "person")),
                Case.of(
                        "planted.name is personal and sealed",
                        Both.class,
                        "person id",
                        marked.replace("holder", "person")),
                Case.of(
                        "planted.inner.name is protected below the event's fields",
                        Outer.class,
                        "inner parts",
                        "inner.person id",
                        "inner.holder id",
                        "inner." + marked),
                Case.of("planted.names holds what is protected", Many.class, "names text"),
                Case.of(
                        "planted.name names no component: of=person",
                        NoPerson.class,
                        "holder id",
                        marked),
                Case.of(
                        "planted.name names no component: heldBy=holder",
                        NoHolder.class,
                        "person id",
                        marked),
                Case.of(
                        "planted.points names no component: until=round",
                        NoRound.class,
                        "points sealed until=round"),
                Case.of(
                        "planted.name names what is protected itself: heldBy=holder",
                        HiddenHolder.class,
                        "person id",
                        "holder personal of=person heldBy=person",
                        marked),
                Case.of(
                        "planted.points names what is protected itself: until=round",
                        HiddenRound.class,
                        "person id",
                        "round personal of=person heldBy=person",
                        "points sealed until=round"),
                Case.of(
                        "planted.name names what may be absent: heldBy=holder",
                        AbsentHolder.class,
                        "person id",
                        "holder id",
                        marked),
                Case.of(
                        "planted.name names no id: of=person",
                        Numbered.class,
                        "person id",
                        "holder id",
                        marked));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_found(Case wrong) {
        assertThat(faults(wrong.event(), wrong.listed().toArray(String[]::new)))
                .containsExactly(wrong.fault());
    }

    @Test
    void an_event_that_is_not_listed_or_gone_is_found() {
        assertThat(MarkFaults.of(listing("name id"), Map.of("other", Plain.class)))
                .containsExactly("other is not listed", "planted is listed and gone");
    }

    private static List<String> faults(Class<?> event, String... listed) {
        return MarkFaults.of(listing(listed), Map.of("planted", event)).toList();
    }

    private static Catalogue listing(String... listed) {
        var lines = new ArrayList<>(List.of("[reasons]", "id i", "text t", "parts p", "[planted]"));
        lines.addAll(List.of(listed));
        return Catalogue.parse(lines);
    }

    record Sound(
            @Personal(of = "person", heldBy = "holder") Protected<String> person,
            @Personal(of = "person", heldBy = "holder") @Nullable Protected<String> phone,
            String holder,
            String round,
            @Sealed(until = "round") Protected<Integer> points,
            List<Part> parts) {}

    record Part(String name) {}

    record Plain(String person, String name) {}

    record Parts(Map<String, Part> parts) {}

    record Marked(
            String person,
            String holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name) {}

    record Closed(String round, @Sealed(until = "round") Protected<Integer> points) {}

    record Bare(Protected<String> name) {}

    record Open(String person, @Personal(of = "person", heldBy = "person") String name) {}

    record Both(
            String person,
            @Personal(of = "person", heldBy = "person") @Sealed(until = "person")
                    Protected<String> name) {}

    record Outer(Marked inner) {}

    record Many(List<Protected<String>> names) {}

    record NoPerson(
            String holder, @Personal(of = "person", heldBy = "holder") Protected<String> name) {}

    record NoHolder(
            String person, @Personal(of = "person", heldBy = "holder") Protected<String> name) {}

    record NoRound(@Sealed(until = "round") Protected<Integer> points) {}

    record HiddenHolder(
            String person,
            @Personal(of = "person", heldBy = "person") Protected<String> holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name) {}

    record HiddenRound(
            String person,
            @Personal(of = "person", heldBy = "person") Protected<String> round,
            @Sealed(until = "round") Protected<Integer> points) {}

    record AbsentHolder(
            String person,
            @Nullable String holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name) {}

    record Numbered(
            int person,
            String holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name) {}
}
