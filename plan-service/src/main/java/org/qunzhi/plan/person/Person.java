package org.qunzhi.plan.person;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.plan.person.PersonCommand.Statement;
import org.qunzhi.plan.person.PersonRefusal.AlreadyEmployed;
import org.qunzhi.plan.person.PersonRefusal.AlreadyRegistered;
import org.qunzhi.plan.person.PersonRefusal.EndsBeforeItBegan;
import org.qunzhi.plan.person.PersonRefusal.ErasedHere;
import org.qunzhi.plan.person.PersonRefusal.NoRight;
import org.qunzhi.plan.person.PersonRefusal.NotEmployed;
import org.qunzhi.plan.person.PersonRefusal.NotYetFounded;
import org.qunzhi.plan.person.PersonRefusal.UnknownUnit;
import org.qunzhi.platform.Decision;

/** One person: known or not, and where they worked when. */
record Person(boolean registered, List<Period> periods) {
    static final Person NONE = new Person(false, List.of());

    /** From its first day to the first day after it, which is absent while it lasts. */
    record Period(
            String organization, @Nullable String unit, LocalDate from, @Nullable LocalDate to) {

        /** An employment begins without an end, so it meets every one not over on that day. */
        boolean overlapsOneThatBegins(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    Decision<PersonEvent> decide(PersonCommand command, Instant now) {
        return switch (command) {
            case RegisterPerson register -> register(register);
            case RecordEmployee record -> record(record);
            case BeginEmployment begin -> begin(begin);
            case EndEmployment end -> end(end);
        };
    }

    /** What is erased stays so: the holder can close nothing for this person any more. */
    private Decision<PersonEvent> register(RegisterPerson register) {
        if (register.erased()) return refused(new ErasedHere());
        if (registered) return refused(new AlreadyRegistered());
        var holder = register.holder();
        if (holder == null) return refused(new NotYetFounded());

        return accepted(registered(register.person(), holder, register.statement()));
    }

    private static PersonRegistered registered(String id, String holder, Statement statement) {
        return new PersonRegistered(id, holder, statement.name(), statement.phone());
    }

    private static Decision<PersonEvent> record(RecordEmployee record) {
        var employment = record.employment();
        if (!looksAfter(record.acting(), employment.unit())) return refused(new NoRight());
        if (!employment.unitKnown()) return refused(new UnknownUnit());

        return accepted(
                List.of(
                        registered(
                                record.person(),
                                record.acting().organization(),
                                record.statement()),
                        began(record.person(), record.acting(), employment)));
    }

    private Decision<PersonEvent> begin(BeginEmployment begin) {
        var acting = begin.acting();
        var employment = begin.employment();
        if (!looksAfter(acting, employment.unit())) return refused(new NoRight());
        if (begin.erased()) return refused(new ErasedHere());
        if (!employment.unitKnown()) return refused(new UnknownUnit());
        var overlapping =
                at(acting.organization()).stream()
                        .filter(period -> period.overlapsOneThatBegins(employment.from()))
                        .findFirst();
        if (overlapping.isPresent()) return refused(new AlreadyEmployed(overlapping.get().from()));

        return accepted(began(begin.person(), acting, employment));
    }

    private Decision<PersonEvent> end(EndEmployment end) {
        var acting = end.acting();
        var lasting = lasting(acting.organization());
        var unit = lasting.map(Period::unit).orElse(null);
        if (!looksAfter(acting, unit)) return refused(new NoRight());
        if (lasting.isEmpty()) return refused(new NotEmployed());
        var from = lasting.get().from();
        if (!end.to().isAfter(from)) return refused(new EndsBeforeItBegan(from, end.to()));

        return accepted(new EmploymentEnded(end.person(), acting.organization(), end.to()));
    }

    private static boolean looksAfter(Acting acting, @Nullable String unit) {
        return acting.is(DECISION_MAKER, acting.organization(), null)
                || acting.is(PROMOTER, acting.organization(), unit);
    }

    private static EmploymentBegan began(String id, Acting acting, Employment employment) {
        return new EmploymentBegan(id, acting.organization(), employment.unit(), employment.from());
    }

    private List<Period> at(String organization) {
        return periods.stream().filter(p -> p.organization().equals(organization)).toList();
    }

    private Optional<Period> lasting(String organization) {
        return at(organization).stream().filter(period -> period.to() == null).findFirst();
    }

    Person after(PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> new Person(true, periods);
            case EmploymentBegan(var _, var organization, var unit, var from) -> {
                var all = new ArrayList<>(periods);
                all.add(new Period(organization, unit, from, null));
                yield new Person(registered, List.copyOf(all));
            }
            case EmploymentEnded(var _, var organization, var to) -> ended(organization, to);
        };
    }

    private Person ended(String organization, LocalDate to) {
        var period = lasting(organization).orElseThrow();
        var all = new ArrayList<>(periods);
        all.set(all.indexOf(period), new Period(organization, period.unit(), period.from(), to));
        return new Person(registered, List.copyOf(all));
    }
}
