package org.qunzhi.plan.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Protected.Withheld;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.plan.person.PersonView.Employment;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * Everybody who was registered, with their employments in the order in which they began. Names and
 * telephone numbers lie closed, and not at all once their holder has erased them.
 */
@Component
public class People implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String NAME = "name";
    private static final String PHONE = "phone";
    static final int MOST_COLLEAGUES = 50;
    private final MongoCollection<Document> people;
    private final Safekeeping safekeeping;
    private final Table<PersonView> table;

    public People(MongoDatabase database, Safekeeping safekeeping) {
        people = database.getCollection("person");
        this.safekeeping = safekeeping;
        table =
                new Table<PersonView>(people)
                        .column("人员编号", "Person", PersonView::id)
                        .column("姓名", "Name", PersonView::name)
                        .column("电话", "Telephone", PersonView::phone)
                        .column("部门", "Unit", person -> person.latest(Employment::unit))
                        .column("入职", "From", person -> person.latest(Employment::from))
                        .column("离职", "To", person -> person.latest(Employment::to));
    }

    /**
     * The people of an organisation, for its decision layer and its promoters, each as far as
     * {@link PersonView#to} shows them. Names are ciphertext here, so nothing sorts or searches by
     * them.
     */
    Listing<PersonView> list(ListQuery query, Acting acting, LocalDate today) {
        return table.list(
                query,
                and(ne(NAME, null), visibleTo(acting)),
                found -> view(found).to(acting, today).orElseThrow());
    }

    /**
     * Those who work on that day in the unit in which this person works, and whose name contains
     * what is asked for. Names are ciphertext, so each is opened: a unit is small.
     */
    List<Colleague> colleagues(String person, String asked, LocalDate today) {
        var own = workplaces(person, today);
        if (own.isEmpty()) return List.of();
        var there =
                own.stream()
                        .map(
                                at ->
                                        elemMatch(
                                                "employments",
                                                and(
                                                        eq("organization", at.organization()),
                                                        eq("unit", at.unit()))))
                        .toList();
        var found = new ArrayList<Colleague>();
        var wanted = asked.strip().toLowerCase(Locale.ROOT);
        for (var one : people.find(and(ne(NAME, null), or(there)))) {
            if (found.size() == MOST_COLLEAGUES) break;
            employments(one).stream()
                    .filter(at -> at.isOn(today) && own.stream().anyMatch(at::sameUnitAs))
                    .findFirst()
                    .map(at -> colleague(one, at))
                    .filter(colleague -> colleague.isCalled(wanted))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * Of these people, those whose names the asker may know: who works on that day in an
     * organisation in which the asker works, and whoever the asker's office reaches.
     */
    List<NamedPerson> names(Acting acting, Collection<String> asked, LocalDate today) {
        var own = workplaces(acting.person(), today);
        var found = new ArrayList<NamedPerson>();
        for (var one : people.find(and(ne(NAME, null), in("_id", asked)))) {
            var person = view(one);
            var beside =
                    person.employments().stream()
                            .filter(at -> at.isOn(today))
                            .anyMatch(at -> own.stream().anyMatch(at::sameOrganizationAs));
            (beside ? Optional.of(person) : person.to(acting, today))
                    .map(PersonView::name)
                    .filter(name -> !(name instanceof Withheld))
                    .ifPresent(name -> found.add(new NamedPerson(person.id(), name)));
        }
        return found;
    }

    private List<Employment> workplaces(String person, LocalDate today) {
        return employments(person).stream().filter(at -> at.isOn(today)).toList();
    }

    private Colleague colleague(Document stored, Employment at) {
        var person = stored.getString("_id");
        var name = opened(person, NAME, stored.getString(NAME));
        return new Colleague(person, name, at.organization(), at.unit());
    }

    private static Bson visibleTo(Acting acting) {
        var by = acting.organization();
        var all = acting.unit() == null;
        if (acting.role() == Role.DECISION_MAKER && all)
            return or(eq("holder", by), eq("employments.organization", by));
        if (acting.role() != Role.PROMOTER) return Table.nobody();
        var units = in("unit", acting.units());
        var employed =
                elemMatch(
                        "employments",
                        and(eq("organization", by), all ? or(eq("unit", null), units) : units));
        return all ? or(eq("holder", by), employed) : employed;
    }

    @EventHandler
    public void on(PersonEvent event, @MetaDataValue(Attributes.ACTOR) @Nullable String actor) {
        switch (event) {
            case PersonRegistered registered -> registered(registered, actor);
            case EmploymentBegan(var person, var organization, var unit, var from) ->
                    began(person, new Employment(organization, unit, from, null));
            case EmploymentEnded(var person, var organization, var to) ->
                    ended(person, organization, to);
        }
    }

    /** Approved is as good as done: nobody can take it back. */
    @EventHandler
    public void on(ErasureEvent event) {
        switch (event) {
            case ErasureApproved(var _, var person, var organization) ->
                    erased(person, organization);
            case PersonErased(var _, var person, var organization) -> erased(person, organization);
            case ErasureRequested _, ErasureRejected _ -> {}
        }
    }

    /** The stream of an erasure may come before the person's own. */
    private void registered(PersonRegistered event, @Nullable String actor) {
        var person = event.person();
        var holder = event.holder();
        var erased = isErasedAt(person, holder);
        var owner = Owner.personal(person, holder);
        var phone = event.phone();
        people.updateOne(
                eq("_id", person),
                combine(
                        set("holder", holder),
                        set("byThemselves", person.equals(actor)),
                        set(
                                NAME,
                                kept(owner, NAME, person, erased ? new Erased<>() : event.name())),
                        set(
                                PHONE,
                                phone == null
                                        ? null
                                        : kept(
                                                owner,
                                                PHONE,
                                                person,
                                                erased ? new Erased<>() : phone))),
                UPSERT);
    }

    private String kept(Owner owner, String field, String person, Protected<String> value) {
        return safekeeping.keep(owner, place(person, field), value);
    }

    private static String place(String person, String field) {
        return "person/" + person + "/" + field;
    }

    private void erased(String person, String organization) {
        people.updateOne(eq("_id", person), addToSet("erasedAt", organization), UPSERT);
        var owner = Owner.personal(person, organization);
        for (var field : List.of(NAME, PHONE)) {
            people.updateOne(
                    and(eq("_id", person), eq("holder", organization), ne(field, null)),
                    set(field, kept(owner, field, person, new Erased<>())));
        }
    }

    /** An event that comes again finds its employment, perhaps ended since, and changes nothing. */
    private void began(String person, Employment begun) {
        var known = employments(person);
        if (known.stream().anyMatch(one -> isSame(one, begun))) return;

        var all = new ArrayList<>(known);
        all.add(begun);
        store(person, all);
    }

    private static boolean isSame(Employment one, Employment other) {
        return one.organization().equals(other.organization()) && one.from().equals(other.from());
    }

    private void ended(String person, String organization, LocalDate to) {
        store(
                person,
                employments(person).stream().map(one -> ended(one, organization, to)).toList());
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
        return registered(person).isPresent();
    }

    /** Registered by somebody else: nobody can sign in as this person. */
    public boolean isWithoutAccount(String person) {
        return registered(person).filter(one -> !one.getBoolean("byThemselves")).isPresent();
    }

    /** The organisation records nothing of this person any more. */
    public boolean isErasedAt(String person, String organization) {
        return stored(person)
                .filter(
                        one ->
                                one.getList("erasedAt", String.class, List.of())
                                        .contains(organization))
                .isPresent();
    }

    /** The organisation holds what the person is called, or has ever employed them. */
    public boolean isKnownTo(String organization, String person) {
        return registered(person)
                .filter(
                        one ->
                                organization.equals(one.getString("holder"))
                                        || employments(one).stream()
                                                .anyMatch(
                                                        at ->
                                                                at.organization()
                                                                        .equals(organization)))
                .isPresent();
    }

    /** For those who may know it by their office: whoever calls decides who that is. */
    public Protected<String> nameOf(String person) {
        return find(person).map(PersonView::name).orElseGet(Withheld::new);
    }

    Optional<PersonView> find(String person) {
        return registered(person).map(this::view);
    }

    @Override
    public void reset() {
        people.deleteMany(new Document());
    }

    private Optional<Document> stored(String person) {
        return Optional.ofNullable(people.find(eq("_id", person)).first());
    }

    /** An erasure or an employment may be known of somebody whose registration is not. */
    private Optional<Document> registered(String person) {
        return stored(person).filter(one -> one.containsKey(NAME));
    }

    private List<Employment> employments(String person) {
        return stored(person).map(People::employments).orElse(List.of());
    }

    private static List<Employment> employments(Document stored) {
        return stored.getList("employments", Document.class, List.of()).stream()
                .map(People::employment)
                .toList();
    }

    private static Document document(Employment one) {
        return new Document("organization", one.organization())
                .append("unit", one.unit())
                .append("from", one.from().toString())
                .append("to", one.to() == null ? null : one.to().toString());
    }

    private PersonView view(Document stored) {
        var person = stored.getString("_id");
        return new PersonView(
                person,
                stored.getString("holder"),
                opened(person, NAME, stored.getString(NAME)),
                stored.getString(PHONE) == null
                        ? null
                        : opened(person, PHONE, stored.getString(PHONE)),
                employments(stored));
    }

    private Protected<String> opened(String person, String field, String kept) {
        return safekeeping.open(kept, place(person, field), String.class);
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
