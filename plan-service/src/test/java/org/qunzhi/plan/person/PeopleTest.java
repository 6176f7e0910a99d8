package org.qunzhi.plan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.person.PersonView.Employment;

class PeopleTest {
    static final PersonEvent ELSEWHERE =
            new EmploymentBegan("sun", "university", null, PersonTest.SPRING);
    static final PersonEvent AGAIN = new EmploymentBegan("sun", "mill", null, PersonTest.AUTUMN);
    static final Employment FIRST =
            new Employment("mill", "mill/shop", PersonTest.SPRING, PersonTest.AUTUMN);
    static final Employment AT_UNIVERSITY =
            new Employment("university", null, PersonTest.SPRING, null);
    static final Employment SECOND = new Employment("mill", null, PersonTest.AUTUMN, null);

    @TempDir static Path folder;
    static Database database;
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
        people = new People(database.fresh());
        replay();
    }

    void replay() {
        List.of(PersonTest.REGISTERED, PersonTest.BEGAN, ELSEWHERE, PersonTest.ENDED, AGAIN)
                .forEach(people::on);
    }

    @Test
    void somebody_sees_the_whole_history_twice_replayed_or_not() {
        var all = new PersonView("sun", "孙某（演示）", List.of(FIRST, AT_UNIVERSITY, SECOND));
        assertThat(people.find("sun").orElseThrow().to(Acting.self("sun"))).contains(all);
        replay();
        assertThat(people.find("sun")).contains(all);

        people.reset();
        assertThat(people.isRegistered("sun")).isFalse();
        replay();
        assertThat(people.find("sun")).contains(all);
    }

    @Test
    void an_employer_sees_the_employments_there() {
        var person = people.find("sun").orElseThrow();
        assertThat(person.to(as("wang", DECISION_MAKER, "mill")))
                .hasValueSatisfying(
                        seen -> assertThat(seen.employments()).containsExactly(FIRST, SECOND));
        assertThat(person.to(ofUnit("zhou", PROMOTER, "mill", "mill/shop")))
                .hasValueSatisfying(seen -> assertThat(seen.employments()).containsExactly(FIRST));
        assertThat(person.to(as("wu", PROMOTER, "university")))
                .hasValueSatisfying(
                        seen -> assertThat(seen.employments()).containsExactly(AT_UNIVERSITY));
    }

    @Test
    void nobody_else_knows_them() {
        var person = people.find("sun").orElseThrow();
        for (var acting :
                List.of(
                        as("li", SECRETARY, "mill"),
                        as("li", DECISION_MAKER, "city"),
                        ofUnit("zhou", PROMOTER, "mill", "mill/line-1"),
                        Acting.self("li"))) {
            assertThat(person.to(acting)).isEmpty();
        }
    }
}
