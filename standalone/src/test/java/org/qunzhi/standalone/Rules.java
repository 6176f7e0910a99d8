package org.qunzhi.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.qunzhi.standalone.Product.SERVICES;
import static org.qunzhi.standalone.Product.in;
import static org.qunzhi.standalone.Product.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Projection;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house, by name. What they say is in {@link StructureTest}. */
final class Rules {
    private static final DescribedPredicate<JavaClass> AXON =
            resideInAPackage("org.axonframework..");
    private static final DescribedPredicate<JavaClass> SPRING =
            resideInAPackage("org.springframework..");
    private static final DescribedPredicate<JavaClass> WEB =
            resideInAnyPackage("org.springframework.web..", "org.springframework.http..");
    private static final DescribedPredicate<JavaClass> MONGO =
            resideInAnyPackage("com.mongodb..", "org.bson..");
    private static final DescribedPredicate<JavaClass> KAFKA =
            resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
    private static final DescribedPredicate<JavaClass> FRAMEWORK =
            AXON.or(SPRING).or(MONGO).or(KAFKA).as("framework");
    private static final DescribedPredicate<JavaClass> TARGET =
            describe("the target", type -> type.isEquivalentTo(TargetAggregateIdentifier.class));
    private static final DescribedPredicate<JavaClass> READER =
            assignableTo(Projection.class).or(assignableTo(Follower.class));

    static final ArchRule JDK_ALONE =
            classes()
                    .that(in("ledger", "contracts", "history"))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "jdk.incubator.vector..",
                                    "org.jspecify..",
                                    "org.qunzhi.."));

    static final ArchRule NO_SERVER =
            noClasses()
                    .that(in("auditor", "rules"))
                    .should()
                    .dependOnClassesThat(AXON.or(SPRING).or(MONGO).or(KAFKA));

    /** The commands stand in the module itself, and a drill knows none of what it tries. */
    static final ArchRule AUDITOR_ONE_WAY =
            classes()
                    .that(in("auditor"))
                    .should(
                            Conditions.knowWhatStandsBefore(
                                    List.of("log", "bundle", "decisions", "")));

    static final ArchRule TWO_LEVELS = classes().should(Conditions.standTwoLevelsDeep());

    static final ArchRule NO_CYCLES =
            slices().assignedFrom(new Features()).should().beFreeOfCycles();

    static final ArchRule PLAIN_RULE_BOOKS =
            all(new RuleBooks()).should(Conditions.knowNoneOf(FRAMEWORK.and(not(TARGET))));

    static final ArchRule PLAIN_VOCABULARIES =
            classes()
                    .that(named("Refusal").or(named("Event")).and(not(in("platform"))))
                    .should(Conditions.knowNoneOf(FRAMEWORK));

    static final ArchRule NO_CLOCK_IN_RULE_BOOKS =
            all(new RuleBooks()).should(Conditions.askNoClockAndNoChance());

    static final ArchRule NO_CLOCK_IN_SHELLS_AND_TABLES =
            classes()
                    .that(
                            in("rules", "contracts", "history")
                                    .or(in(SERVICES).and(named("Aggregate"))))
                    .should(Conditions.askNoClockAndNoChance());

    static final ArchRule AXON_IN_SHELLS_AND_READERS =
            noClasses()
                    .that(not(in("platform")))
                    .and(not(named("Aggregate")))
                    .and(not(named("Command")))
                    .and(not(READER))
                    .should()
                    .dependOnClassesThat(AXON);

    static final ArchRule COMMANDS_NAME_THEIR_TARGET =
            noClasses()
                    .that(in(SERVICES).and(named("Command")))
                    .should()
                    .dependOnClassesThat(AXON.and(not(TARGET)));

    static final ArchRule WEB_IN_APIS =
            noClasses().that(in(SERVICES).and(not(named("Api")))).should().dependOnClassesThat(WEB);

    static final ArchRule NO_BARE_LISTS =
            noMethods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .haveRawReturnType(
                            assignableTo(Iterable.class)
                                    .or(describe("arrays", JavaClass::isArray)));

    static final ArchRule NO_STORE_IN_SHELLS =
            noClasses()
                    .that(in(SERVICES))
                    .and(named("Api").or(named("Aggregate")).or(named("Command")))
                    .should()
                    .dependOnClassesThat(MONGO);

    /** audit-service takes in records that nobody has understood yet, so it reads them itself. */
    static final ArchRule KAFKA_AT_THE_SEAMS =
            noClasses()
                    .that(not(in("platform", "embedded")))
                    .and(describe("do not read for the log", type -> !readsForTheLog(type)))
                    .should()
                    .dependOnClassesThat(KAFKA);

    static final ArchRule NO_TERM_OF_THE_FIELD =
            classes().that(in("platform")).should(Conditions.useNoTermOf(Glossary.fieldTerms()));

    private static boolean readsForTheLog(JavaClass type) {
        return Product.place(type).equals(List.of("audit", "log"));
    }

    private Rules() {}
}
