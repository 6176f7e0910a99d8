package org.qunzhi.standalone;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.qunzhi.platform.Decision;

/**
 * Whatever answers with a {@link Decision}, and all it reaches from there in services, contracts,
 * rules and authority. The platform is the seam: it knows frameworks so that these need not.
 */
final class RuleBooks extends AbstractClassesTransformer<JavaClass> {

    private static final Set<String> SEAM = Set.of("platform", "ledger");

    RuleBooks() {
        super("rule books and what they use");
    }

    @Override
    public Iterable<JavaClass> doTransform(JavaClasses classes) {
        var waiting = new ArrayDeque<JavaClass>();
        classes.stream().filter(RuleBooks::decides).forEach(waiting::add);
        var reached = new LinkedHashSet<JavaClass>();
        while (!waiting.isEmpty()) {
            var type = waiting.remove();
            if (!reached.add(type)) continue;
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> classes.contain(target.getName()))
                    .filter(target -> !SEAM.contains(Product.module(target)))
                    .forEach(waiting::add);
        }
        return reached;
    }

    private static boolean decides(JavaClass type) {
        return Product.SERVICES.contains(Product.module(type))
                && type.getMethods().stream()
                        .anyMatch(
                                method -> method.getRawReturnType().isEquivalentTo(Decision.class));
    }
}
