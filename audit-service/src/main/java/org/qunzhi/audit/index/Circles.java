package org.qunzhi.audit.index;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose circles are, and who was in them, as of a cut. */
@Component
public class Circles {
    private final EventIndex index;

    public Circles(EventIndex index) {
        this.index = index;
    }

    /** Empty where there is no such circle. */
    public Optional<String> organization(String circle) {
        return Optional.ofNullable(fact(circle)).map(fact -> fact.getString("organization"));
    }

    /** In the order in which they joined. */
    public List<String> members(String circle, Cut cut) {
        var fact = fact(circle);
        return fact == null ? List.of() : members(fact, cut);
    }

    /** Who left is none until they join again. */
    static List<String> members(Document fact, Cut cut) {
        var left = new HashMap<String, Long>();
        changes(fact, "left", cut)
                .forEach(one -> left.put(one.getString("person"), one.getLong("index")));
        return changes(fact, "members", cut)
                .filter(
                        one ->
                                one.getLong("index")
                                        > left.getOrDefault(one.getString("person"), -1L))
                .map(one -> one.getString("person"))
                .toList();
    }

    private static Stream<Document> changes(Document fact, String list, Cut cut) {
        return fact.getList(list, Document.class, List.of()).stream()
                .filter(change -> Told.by(cut, change));
    }

    private @Nullable Document fact(String circle) {
        return index.fact("circle:" + circle);
    }
}
