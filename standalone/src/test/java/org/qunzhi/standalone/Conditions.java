package org.qunzhi.standalone;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ArchUnit has no word for. */
final class Conditions {
    /** {@code java.time.Instant.now}, {@code java.util.UUID.randomUUID} and their like. */
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile(
                    """
                    java\\.time\\..+\\.now\
                    |java\\.time\\.Clock\\.(system|tick).*\
                    |java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\
                    |java\\.lang\\.Math\\.random\
                    |java\\.util\\.UUID\\.randomUUID\
                    |java\\.util\\.Date\\.<init>\
                    |java\\.(util|security)\\..*Random\\..+\
                    |com\\.github\\.f4b6a3\\..+""");

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    static ArchCondition<JavaClass> knowNoneOf(DescribedPredicate<JavaClass> forbidden) {
        return found(
                "know no " + forbidden.getDescription(),
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(
                                        dependency ->
                                                forbidden.test(
                                                        dependency
                                                                .getTargetClass()
                                                                .getBaseComponentType()))
                                .map(Dependency::getDescription));
    }

    /** Style: time, identity and chance come in as arguments. */
    static ArchCondition<JavaClass> askNoClockAndNoChance() {
        return found(
                "ask no clock and no chance",
                type ->
                        type.getAccessesFromSelf().stream()
                                .filter(Conditions::isClockOrChance)
                                .map(JavaAccess::getDescription));
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        var target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return CLOCK_OR_CHANCE.matcher(target).matches();
    }

    /**
     * Of the same module: each package what stands before it, and one that is not there nothing.
     */
    static ArchCondition<JavaClass> knowWhatStandsBefore(List<String> packages) {
        return found(
                "know of their own module what stands before them in " + packages,
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(
                                        dependency ->
                                                isAhead(
                                                        type,
                                                        dependency
                                                                .getTargetClass()
                                                                .getBaseComponentType(),
                                                        packages))
                                .map(Dependency::getDescription));
    }

    private static boolean isAhead(JavaClass type, JavaClass target, List<String> packages) {
        if (!Product.module(target).equals(Product.module(type))) return false;
        var own = Product.feature(type);
        var other = Product.feature(target);
        if (own.equals(other)) return false;
        int at = packages.indexOf(other);
        return at < 0 || at > packages.indexOf(own);
    }

    /** {@code org.qunzhi.<context>.<feature>} and nothing below. */
    static ArchCondition<JavaClass> standTwoLevelsDeep() {
        return found(
                "stand at most two packages deep",
                type ->
                        Product.place(type).size() <= 2
                                ? Stream.empty()
                                : Stream.of(type.getName() + " stands too deep"));
    }

    static ArchCondition<JavaClass> useNoTermOf(Set<String> terms) {
        return found(
                "use no term of the field",
                type ->
                        Stream.concat(
                                        Stream.of(type.getSimpleName()),
                                        type.getMembers().stream().map(JavaMember::getName))
                                .map(Conditions::words)
                                .flatMap(name -> terms.stream().filter(name::contains))
                                .distinct()
                                .map(term -> type.getName() + " says" + term));
    }

    /** {@code ScoreSheets} and {@code SCORE_SHEET} are both {@code " score sheet "}. */
    static String words(String name) {
        return WORD.matcher(name)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT).replaceFirst("(?<=..)s$", ""))
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static ArchCondition<JavaClass> found(
            String says, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(says) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }

    private Conditions() {}
}
