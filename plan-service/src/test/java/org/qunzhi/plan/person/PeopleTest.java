package org.qunzhi.plan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.FINANCE_OFFICER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Protected.Withheld;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.Kept;
import org.qunzhi.plan.person.PersonView.Employment;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

class PeopleTest {
    static final PersonEvent ELSEWHERE =
            new EmploymentBegan("sun", "university", null, PersonTest.SPRING);
    static final PersonEvent AGAIN = new EmploymentBegan("sun", "mill", null, PersonTest.AUTUMN);
    static final PersonEvent AT_THE_OLD_MILL =
            new EmploymentBegan("sun", "old-mill", null, PersonTest.SPRING);
    static final PersonEvent LEFT_THE_OLD_MILL =
            new PersonEvent.EmploymentEnded("sun", "old-mill", PersonTest.AUTUMN);
    static final Employment FIRST =
            new Employment("mill", "mill/shop", PersonTest.SPRING, PersonTest.AUTUMN);
    static final Employment AT_UNIVERSITY =
            new Employment("university", null, PersonTest.SPRING, null);
    static final Employment SECOND = new Employment("mill", null, PersonTest.AUTUMN, null);
    static final Employment FORMER =
            new Employment("old-mill", null, PersonTest.SPRING, PersonTest.AUTUMN);
    static final LocalDate TODAY = PersonTest.AUTUMN;
    static final Protected<String> NAME = PersonTest.STATED.name();
    static final ErasureEvent ERASED = new PersonErased("e1", "sun", "province");

    @TempDir static Path folder;
    static Database database;
    MongoDatabase fresh;
    Vault vault;
    People people;

    @BeforeAll
    static void start() {
        database = new Database(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void history() {
        fresh = database.fresh();
        vault = Kept.vault();
        people = new People(fresh, Kept.by(vault));
        replay();
    }

    void replay() {
        List.of(
                        PersonTest.REGISTERED,
                        PersonTest.BEGAN,
                        ELSEWHERE,
                        AT_THE_OLD_MILL,
                        PersonTest.ENDED,
                        LEFT_THE_OLD_MILL,
                        AGAIN)
                .forEach(event -> people.on(event, "sun"));
    }

    Optional<PersonView> seenBy(Acting acting) {
        return people.find("sun").orElseThrow().to(acting, TODAY);
    }

    @Test
    void somebody_sees_the_whole_history_twice_replayed_or_not() {
        var all =
                new PersonView(
                        "sun",
                        "province",
                        NAME,
                        PersonTest.STATED.phone(),
                        List.of(FIRST, AT_UNIVERSITY, FORMER, SECOND));
        assertThat(seenBy(Acting.self("sun"))).contains(all);
        replay();
        assertThat(people.find("sun")).contains(all);

        people.reset();
        assertThat(people.isRegistered("sun")).isFalse();
        replay();
        assertThat(people.find("sun")).contains(all);
    }

    @Test
    void an_employer_sees_the_name_and_the_employments_there_but_no_telephone_number() {
        for (var acting : List.of(as("wang", DECISION_MAKER, "mill"), as("q", PROMOTER, "mill"))) {
            assertThat(seenBy(acting).orElseThrow().name()).isEqualTo(NAME);
            assertThat(seenBy(acting).orElseThrow().phone()).isEqualTo(new Withheld<>());
            assertThat(seenBy(acting).orElseThrow().holder()).isNull();
        }
        assertThat(seenBy(as("wang", DECISION_MAKER, "mill")).orElseThrow().employments())
                .containsExactly(FIRST, SECOND);
        assertThat(seenBy(as("wu", PROMOTER, "university")).orElseThrow().employments())
                .containsExactly(AT_UNIVERSITY);
    }

    @Test
    void a_former_employer_sees_when_they_worked_there_and_not_who_they_are() {
        var former = seenBy(as("wu", DECISION_MAKER, "old-mill")).orElseThrow();
        assertThat(former)
                .isEqualTo(
                        new PersonView(
                                "sun", null, new Withheld<>(), new Withheld<>(), List.of(FORMER)));
        var ofShop = seenBy(ofUnit("zhou", PROMOTER, "mill", "mill/shop")).orElseThrow();
        assertThat(ofShop.name()).isEqualTo(new Withheld<>());
        assertThat(ofShop.employments()).containsExactly(FIRST);

        var dayBefore =
                people.find("sun")
                        .orElseThrow()
                        .to(as("wu", DECISION_MAKER, "old-mill"), TODAY.minusDays(1));
        assertThat(dayBefore.orElseThrow().name()).isEqualTo(NAME);
    }

    @Test
    void the_holder_sees_the_telephone_number_and_no_employment_elsewhere() {
        var held = new PersonView("sun", "province", NAME, PersonTest.STATED.phone(), List.of());
        assertThat(seenBy(as("zhao", DECISION_MAKER, "province"))).contains(held);
        assertThat(seenBy(as("zhao", PROMOTER, "province"))).contains(held);
        assertThat(seenBy(as("zhao", SECRETARY, "province"))).isEmpty();
        assertThat(seenBy(ofUnit("zhao", PROMOTER, "province", "province/office"))).isEmpty();
    }

    @Test
    void a_promoter_of_the_holders_unit_sees_the_people_of_it() {
        people.reset();
        people.on(PersonTest.RECORDED, "qian");
        people.on(PersonTest.BEGAN, "qian");
        assertThat(seenBy(ofUnit("zhou", PROMOTER, "mill", "mill/shop")).orElseThrow().phone())
                .isEqualTo(PersonTest.STATED.phone());
        assertThat(seenBy(ofUnit("zhou", PROMOTER, "mill", "mill/line-1"))).isEmpty();
        assertThat(people.isWithoutAccount("sun")).isTrue();
    }

    @Test
    void who_registered_themselves_has_an_account() {
        assertThat(people.isWithoutAccount("sun")).isFalse();
        assertThat(people.isWithoutAccount("nobody")).isFalse();
    }

    @Test
    void nobody_else_knows_them() {
        for (var acting :
                List.of(
                        as("li", SECRETARY, "mill"),
                        as("li", DECISION_MAKER, "city"),
                        ofUnit("zhou", PROMOTER, "mill", "mill/line-1"),
                        Acting.self("li"))) {
            assertThat(seenBy(acting)).isEmpty();
        }
    }

    @Test
    void the_holder_and_every_employer_hold_something_of_them() {
        for (var organization : List.of("province", "mill", "university", "old-mill"))
            assertThat(people.isKnownTo(organization, "sun")).isTrue();
        assertThat(people.isKnownTo("city", "sun")).isFalse();
        assertThat(people.isKnownTo("province", "nobody")).isFalse();
    }

    @Test
    void names_and_telephone_numbers_lie_closed() {
        var stored = stored();
        assertThat(stored).doesNotContain("孙某", "8888").contains(Owner.PERSONAL + ".");
    }

    private @Nullable String stored() {
        return fresh.getCollection("person").find().map(Document::toJson).first();
    }

    @Test
    void who_is_erased_by_the_holder_has_no_name_any_more_twice_replayed_or_not() {
        people.on(new ErasureRequested("e1", "sun", "province", "sun"));
        assertThat(people.isErasedAt("sun", "province")).isFalse();
        for (int i = 0; i < 2; i++) {
            people.on(new ErasureApproved("e1", "sun", "province"));
            people.on(ERASED);
            assertErased();
        }
        people.reset();
        replay();
        people.on(ERASED);
        assertErased();
    }

    /** The streams of a person and of an erasure may come in any order. */
    @Test
    void an_erasure_that_comes_first_erases_all_the_same() {
        people.reset();
        people.on(ERASED);
        assertThat(people.isRegistered("sun")).isFalse();
        assertThat(people.find("sun")).isEmpty();
        replay();
        assertErased();
    }

    private void assertErased() {
        assertThat(people.isErasedAt("sun", "province")).isTrue();
        assertThat(people.isErasedAt("sun", "mill")).isFalse();
        var own = seenBy(Acting.self("sun")).orElseThrow();
        assertThat(own.name()).isEqualTo(new Erased<>());
        assertThat(own.phone()).isEqualTo(new Erased<>());
        assertThat(own.employments()).hasSize(4);
        assertThat(stored()).doesNotContain(Owner.PERSONAL + ".");
    }

    @Test
    void what_another_organisation_erases_of_them_leaves_the_name() {
        people.on(new PersonErased("e2", "sun", "mill"));
        assertThat(people.isErasedAt("sun", "mill")).isTrue();
        assertThat(seenBy(Acting.self("sun")).orElseThrow().name()).isEqualTo(NAME);
    }

    @Test
    void once_the_key_is_destroyed_no_stale_document_shows_a_name() {
        vault.destroy(Owner.personal("sun", "province"));
        var own = seenBy(Acting.self("sun")).orElseThrow();
        assertThat(own.name()).isEqualTo(new Erased<>());
        people.reset();
        people.on(new PersonRegistered("sun", "province", new Erased<>(), null), "sun");
        assertThat(seenBy(Acting.self("sun")).orElseThrow().name()).isEqualTo(new Erased<>());
        assertThat(seenBy(Acting.self("sun")).orElseThrow().phone()).isNull();
    }

    @Test
    void colleagues_are_those_who_work_in_the_same_unit_now() {
        works("li", "李小雨", "mill", null, PersonTest.SPRING);
        works("shop", "李大山", "mill", "mill/shop", PersonTest.SPRING);
        works("new", "李新", "mill", null, TODAY.plusDays(1));
        works("other", "李学", "school", null, PersonTest.SPRING);
        assertThat(people.colleagues("li", "李", TODAY))
                .containsExactly(new Colleague("li", Protected.of("李小雨"), "mill", null));
        assertThat(people.colleagues("sun", "小雨", TODAY))
                .extracting(Colleague::id)
                .containsExactly("li");
        assertThat(people.colleagues("nobody", "", TODAY)).isEmpty();
        works("nobody", "吴", "mill", null, PersonTest.SPRING);
        people.on(new PersonEvent.EmploymentEnded("nobody", "mill", TODAY), "q");
        assertThat(people.colleagues("nobody", "", TODAY)).isEmpty();
    }

    @Test
    void people_are_named_to_who_works_beside_them_and_whose_office_reaches_them() {
        works("li", "李小雨", "mill", null, PersonTest.SPRING);
        works("shop", "李大山", "mill", "mill/shop", PersonTest.SPRING);
        works("other", "李学", "school", null, PersonTest.SPRING);
        var asked = List.of("shop", "other", "sun", "unknown");
        assertThat(names(Acting.self("li"), asked)).containsExactlyInAnyOrder("shop", "sun");
        assertThat(names(Acting.self("other"), List.of("shop", "li", "other")))
                .containsExactly("other");
        assertThat(names(as("qian", PROMOTER, "school"), asked)).containsExactly("other");
        assertThat(names(as("qian", FINANCE_OFFICER, "school"), asked)).isEmpty();
        assertThat(people.names(Acting.self("li"), List.of("shop"), TODAY))
                .containsExactly(new NamedPerson("shop", Protected.of("李大山")));
    }

    private List<String> names(Acting acting, List<String> asked) {
        return people.names(acting, asked, TODAY).stream().map(NamedPerson::id).toList();
    }

    private void works(
            String person,
            String name,
            String organization,
            @Nullable String unit,
            LocalDate from) {
        people.on(new PersonRegistered(person, organization, Protected.of(name), null), "q");
        people.on(new EmploymentBegan(person, organization, unit, from), "q");
    }
}
