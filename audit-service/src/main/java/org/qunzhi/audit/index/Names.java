package org.qunzhi.audit.index;

import java.util.List;
import java.util.Map;
import org.qunzhi.history.Kind;

/** By what people know a thing: its name, its title, its number, and which event says so. */
public final class Names {
    /** An event that names a thing of that kind, in those fields. */
    record Naming(Kind kind, List<String> fields) {}

    private static final Map<String, Naming> OF =
            Map.of(
                    "circle-amended", new Naming(Kind.CIRCLE, List.of("name")),
                    "organization-founded", new Naming(Kind.ORGANIZATION, List.of("name")),
                    "organization-applied", new Naming(Kind.ORGANIZATION, List.of("name")),
                    "circle-formed", new Naming(Kind.CIRCLE, List.of("name")),
                    "circle-registered", new Naming(Kind.CIRCLE, List.of("name", "number")),
                    "topic-applied", new Naming(Kind.TOPIC, List.of("title")),
                    "topic-registered", new Naming(Kind.TOPIC, List.of("title", "number")),
                    "contest-announced", new Naming(Kind.CONTEST, List.of("name")),
                    "round-opened", new Naming(Kind.ROUND, List.of("name")),
                    "entry-submitted", new Naming(Kind.ENTRY, List.of("topicTitle", "circleName")));

    static Map<String, Naming> all() {
        return OF;
    }

    /** The fields by which such an event names such a thing; none for every other event. */
    public static List<String> fields(Kind kind, String event) {
        var naming = OF.get(event);
        return naming == null || naming.kind() != kind ? List.of() : naming.fields();
    }

    private Names() {}
}
