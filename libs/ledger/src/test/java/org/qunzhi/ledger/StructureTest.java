package org.qunzhi.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final ArchRule JDK_ALONE =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.qunzhi.ledger..",
                            "jdk.incubator.vector..");

    /** Everything else must load in a JVM without the module. */
    private static final ArchRule VECTORS_APART =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Vector")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jdk.incubator.vector..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleNameStartingWith("VectorTile");

    private static final ArchRule NO_CLOCK = noClasses().should().callMethod(Instant.class, "now");

    private static final JavaClasses LIBRARY =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.qunzhi.ledger");

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Planted.class);

    @Test
    void the_ledger_needs_the_jdk_alone() {
        assertThat(LIBRARY).isNotEmpty();
        JDK_ALONE.check(LIBRARY);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> JDK_ALONE.check(PLANTED));
    }

    @Test
    void only_one_way_of_hashing_needs_the_vector_module() {
        VECTORS_APART.check(LIBRARY);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> VECTORS_APART.check(PLANTED));
    }

    @Test
    void the_ledger_asks_no_clock() {
        NO_CLOCK.check(LIBRARY);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> NO_CLOCK.check(PLANTED));
    }

    static final class Planted {

        TileHasher needsTheModule() {
            return new VectorTileHasher();
        }

        Instant breaksBothRules() {
            assertThat(this).isNotNull();
            return Instant.now();
        }
    }
}
