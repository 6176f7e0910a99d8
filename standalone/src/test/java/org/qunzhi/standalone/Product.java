package org.qunzhi.standalone;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every class of the house, and where it stands: {@code org.qunzhi.<module>.<feature>}. The classes
 * in {@code org.qunzhi.standalone.planted.<module>.<feature>} stand there too, so that the same
 * rule that holds for the house can be seen to fail on them.
 */
final class Product {
    static final Set<String> SERVICES = Set.of("plan", "registration", "review", "award", "audit");
    private static final String PLANTED = "org.qunzhi.standalone.planted";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.qunzhi");

    static JavaClasses classes() {
        return CLASSES;
    }

    /** The named classes alone. */
    static JavaClasses only(Stream<String> names) {
        return new ClassFileImporter().importClasses(names.<Class<?>>map(Product::load).toList());
    }

    static String module(JavaClass type) {
        return place(type).getFirst();
    }

    /** Empty for a class that stands in no feature. */
    static String feature(JavaClass type) {
        var place = place(type);
        return place.size() < 2 ? "" : place.get(1);
    }

    /** The packages below {@code org.qunzhi}; one empty name for what is not ours. */
    static List<String> place(JavaClass type) {
        var name = type.getPackageName();
        for (var root : List.of(PLANTED, "org.qunzhi")) {
            if (name.startsWith(root + "."))
                return Arrays.asList(name.substring(root.length() + 1).split("\\."));
        }
        return List.of("");
    }

    static DescribedPredicate<JavaClass> in(String... modules) {
        return in(Set.of(modules));
    }

    static DescribedPredicate<JavaClass> in(Set<String> modules) {
        return DescribedPredicate.describe(
                "stand in " + String.join(", ", modules.stream().sorted().toList()),
                type -> modules.contains(module(type)));
    }

    /** The class of the file that it is written in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Product::outermost).orElse(type);
    }

    static DescribedPredicate<JavaClass> named(String ending) {
        return DescribedPredicate.describe(
                "are called …" + ending, type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException absent) {
            throw new LinkageError(name + " is not there", absent);
        }
    }

    private Product() {}
}
