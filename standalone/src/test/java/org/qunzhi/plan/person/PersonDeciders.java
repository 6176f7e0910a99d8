package org.qunzhi.plan.person;

import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.SELF;
import static org.qunzhi.standalone.Deciders.UNIT;
import static org.qunzhi.standalone.Deciders.unit;

import java.time.LocalDate;
import org.qunzhi.contracts.Protected;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.plan.person.PersonCommand.Statement;
import org.qunzhi.standalone.Deciders;

/** Somebody registers; the unit of the house employs somebody. */
public final class PersonDeciders {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Statement SUN = new Statement(Protected.of("孙某"), null);
    private static final Employment EMPLOYED = new Employment(UNIT, MARCH, true);

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        Person.NONE,
                        (Person its, PersonCommand command) -> its.decide(command, NOW),
                        Person::after);
        book.then(unit(PROMOTER), by -> new RecordEmployee("p1", by, SUN, EMPLOYED));
        book.then(SELF, new RegisterPerson(SELF, HOUSE, SUN, false))
                .then(unit(PROMOTER), by -> new BeginEmployment(SELF, by, EMPLOYED, false))
                .then(unit(PROMOTER), by -> new EndEmployment(SELF, by, MARCH.plusDays(1)));
    }

    private PersonDeciders() {}
}
