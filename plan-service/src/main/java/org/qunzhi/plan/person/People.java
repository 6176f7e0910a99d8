package org.qunzhi.plan.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.plan.person.PersonView.Employment;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Everybody who was registered, with their employments in the order in which they began. */
@Component
public class People implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> people;

    public People(MongoDatabase database) {
        people = database.getCollection("person");
    }

    @EventHandler
    public void on(PersonEvent event) {
        switch (event) {
            case PersonRegistered(var person, var name) ->
                    people.updateOne(eq("_id", person), set("name", name), UPSERT);
            case EmploymentBegan(var person, var organization, var unit, var from) ->
                    began(person, new Employment(organization, unit, from, null));
            case EmploymentEnded(var person, var organization, var to) ->
                    ended(person, organization, to);
        }
    }

    /** An event that comes again finds its employment, perhaps ended since, and changes nothing. */
    private void began(String person, Employment begun) {
        var known = find(person).map(PersonView::employments).orElse(List.of());
        if (known.stream().anyMatch(one -> isSame(one, begun))) return;

        var all = new ArrayList<>(known);
        all.add(begun);
        store(person, all);
    }

    private static boolean isSame(Employment one, Employment other) {
        return one.organization().equals(other.organization()) && one.from().equals(other.from());
    }

    private void ended(String person, String organization, LocalDate to) {
        var known = find(person).map(PersonView::employments).orElse(List.of());
        store(person, known.stream().map(one -> ended(one, organization, to)).toList());
    }

    private static Employment ended(Employment one, String organization, LocalDate to) {
        var lasts = one.organization().equals(organization) && one.to() == null;
        return lasts && to.isAfter(one.from())
                ? new Employment(organization, one.unit(), one.from(), to)
                : one;
    }

    private void store(String person, List<Employment> employments) {
        var stored = employments.stream().map(People::document).toList();
        people.updateOne(eq("_id", person), set("employments", stored), UPSERT);
    }

    public boolean isRegistered(String person) {
        return find(person).isPresent();
    }

    Optional<PersonView> find(String person) {
        return Optional.ofNullable(people.find(eq("_id", person)).first()).map(People::view);
    }

    @Override
    public void reset() {
        people.deleteMany(new Document());
    }

    private static Document document(Employment one) {
        return new Document("organization", one.organization())
                .append("unit", one.unit())
                .append("from", one.from().toString())
                .append("to", one.to() == null ? null : one.to().toString());
    }

    private static PersonView view(Document stored) {
        return new PersonView(
                stored.getString("_id"),
                stored.getString("name"),
                stored.getList("employments", Document.class, List.of()).stream()
                        .map(People::employment)
                        .toList());
    }

    private static Employment employment(Document stored) {
        return new Employment(
                stored.getString("organization"),
                stored.getString("unit"),
                LocalDate.parse(stored.getString("from")),
                day(stored.getString("to")));
    }

    private static @Nullable LocalDate day(@Nullable String stored) {
        return stored == null ? null : LocalDate.parse(stored);
    }
}
