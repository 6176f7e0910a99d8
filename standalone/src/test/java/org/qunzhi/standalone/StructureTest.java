package org.qunzhi.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.standalone.Product.in;
import static org.qunzhi.standalone.Product.module;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may know what. ArchUnit passes a rule whose forbidden package is misspelt, so the same rule
 * is seen to fail on a class planted in {@code org.qunzhi.standalone.planted}.
 */
class StructureTest {
    private static final String PLANTED = "org.qunzhi.standalone.planted.";
    private static final Set<String> BELOW_A_SERVICE =
            Set.of("contracts", "rules", "ledger", "vault", "platform", "authority");

    private static final Set<String> AUDIT =
            Stream.concat(BELOW_A_SERVICE.stream(), Stream.of("history"))
                    .collect(Collectors.toUnmodifiableSet());

    /** ARCHITECTURE.md. Only standalone may know all of them. */
    private static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("contracts", Set.of()),
                    Map.entry("ledger", Set.of()),
                    Map.entry("vault", Set.of()),
                    Map.entry("embedded", Set.of()),
                    Map.entry("gateway", Set.of()),
                    Map.entry("rules", Set.of("contracts")),
                    Map.entry("history", Set.of("contracts")),
                    Map.entry("platform", Set.of("contracts", "ledger", "vault")),
                    Map.entry("authority", Set.of("contracts", "platform")),
                    Map.entry("plan", BELOW_A_SERVICE),
                    Map.entry("registration", BELOW_A_SERVICE),
                    Map.entry("review", BELOW_A_SERVICE),
                    Map.entry("award", BELOW_A_SERVICE),
                    Map.entry("audit", AUDIT),
                    Map.entry("auditor", Set.of("contracts", "rules", "ledger", "history")));

    /** {@code broken}: planted classes, the first of which breaks the rule. */
    record Case(String says, ArchRule rule, List<String> broken) {
        static Case of(String says, ArchRule rule, String... broken) {
            return new Case(says, rule, List.of(broken));
        }

        @Override
        public String toString() {
            return says;
        }
    }

    static List<Case> rules() {
        return List.of(
                Case.of("the ledger needs the JDK alone", Rules.JDK_ALONE, "ledger.Framed"),
                Case.of("the contracts need the JDK alone", Rules.JDK_ALONE, "contracts.Framed"),
                Case.of("the history needs the JDK alone", Rules.JDK_ALONE, "history.Framed"),
                Case.of("the auditor needs no server", Rules.NO_SERVER, "auditor.Framed"),
                Case.of("the rules need no server", Rules.NO_SERVER, "rules.Framed"),
                Case.of(
                        "the auditor reads a bundle before it judges decisions",
                        Rules.AUDITOR_ONE_WAY,
                        "auditor.bundle.Ahead"),
                Case.of(
                        "and its drill knows nothing of how it is found",
                        Rules.AUDITOR_ONE_WAY,
                        "auditor.drill.Told"),
                Case.of(
                        "features stand two packages deep",
                        Rules.TWO_LEVELS,
                        "plan.drawing.deep.Buried"),
                Case.of(
                        "features are free of cycles",
                        Rules.NO_CYCLES,
                        "plan.drawing.Drawing",
                        "plan.lottery.Lottery"),
                Case.of(
                        "a rule book knows no framework",
                        Rules.PLAIN_RULE_BOOKS,
                        "plan.drawing.Drawing"),
                Case.of(
                        "nor does a value that it uses",
                        Rules.PLAIN_RULE_BOOKS,
                        "plan.drawing.Draws",
                        "plan.drawing.Drawing"),
                Case.of(
                        "a refusal knows no framework",
                        Rules.PLAIN_VOCABULARIES,
                        "plan.drawing.DrawingRefusal$NotDrawn"),
                Case.of(
                        "a rule book asks no clock",
                        Rules.NO_CLOCK_IN_RULE_BOOKS,
                        "plan.drawing.Drawing"),
                Case.of(
                        "nor does a value that it uses rely on chance",
                        Rules.NO_CLOCK_IN_RULE_BOOKS,
                        "plan.lottery.Lottery",
                        "plan.drawing.Drawing"),
                Case.of(
                        "an aggregate asks no clock",
                        Rules.NO_CLOCK_IN_SHELLS_AND_TABLES,
                        "plan.drawing.DrawingAggregate"),
                Case.of(
                        "a table asks no clock",
                        Rules.NO_CLOCK_IN_SHELLS_AND_TABLES,
                        "rules.Framed"),
                Case.of(
                        "Axon stands in aggregates, commands and readers of events",
                        Rules.AXON_IN_SHELLS_AND_READERS,
                        "plan.drawing.DrawingLots"),
                Case.of(
                        "a command knows Axon for its target alone",
                        Rules.COMMANDS_NAME_THEIR_TARGET,
                        "plan.drawing.DrawingCommand"),
                Case.of("Spring Web stands in APIs", Rules.WEB_IN_APIS, "plan.drawing.DrawingLots"),
                Case.of(
                        "APIs and aggregates know no store",
                        Rules.NO_STORE_IN_SHELLS,
                        "plan.drawing.DrawingApi"),
                Case.of(
                        "an API answers a list as an object",
                        Rules.NO_BARE_LISTS,
                        "plan.drawing.DrawingApi"),
                Case.of(
                        "Kafka stands at the seams",
                        Rules.KAFKA_AT_THE_SEAMS,
                        "audit.checkpoint.KafkaReader"),
                Case.of(
                        "the platform knows no term of the field",
                        Rules.NO_TERM_OF_THE_FIELD,
                        "platform.CircleStore"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule_and_a_planted_class_breaks_it(Case rule) {
        rule.rule().check(Product.classes());
        breaks(rule.rule(), rule.broken());
    }

    static Set<String> modules() {
        return new TreeSet<>(MAY_KNOW.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_knows_what_it_may_and_a_stray_class_knows_more(String module) {
        var known = MAY_KNOW.getOrDefault(module, Set.of());
        var rule =
                noClasses()
                        .that(in(module))
                        .should()
                        .dependOnClassesThat(
                                describe(
                                        "are ours and not in " + known,
                                        type ->
                                                !module(type).isEmpty()
                                                        && !module(type).equals(module)
                                                        && !known.contains(module(type))));
        rule.check(Product.classes());
        breaks(rule, List.of(module + ".Stray"));
    }

    @Test
    void the_terms_of_the_field_come_from_the_glossary() {
        assertThat(Glossary.fieldTerms())
                .contains(" circle ", " contest ", " expert ", " promoter ", " score sheet ")
                .contains(" expert recused ", " award list ", " topic registered ");
    }

    @Test
    void every_module_is_told_what_it_may_know() {
        var modules = new TreeSet<String>();
        Product.classes().forEach(type -> modules.add(module(type)));
        var known = modules();
        known.add("standalone");
        assertThat(modules).isEqualTo(known);
    }

    private static void breaks(ArchRule rule, List<String> planted) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(Product.only(planted.stream().map(PLANTED::concat))))
                .withMessageContaining(planted.getFirst());
    }
}
