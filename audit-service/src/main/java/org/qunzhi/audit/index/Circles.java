package org.qunzhi.audit.index;

import java.util.List;
import java.util.Optional;
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
        if (fact == null) return List.of();
        return fact.getList("members", Document.class, List.of()).stream()
                .filter(member -> Told.by(cut, member))
                .map(member -> member.getString("person"))
                .toList();
    }

    private @Nullable Document fact(String circle) {
        return index.fact("circle:" + circle);
    }
}
