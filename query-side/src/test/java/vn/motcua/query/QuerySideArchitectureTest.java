package vn.motcua.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.query.projection.Projection;

@DisplayName("The query side")
class QuerySideArchitectureTest {

    private static final List<String> READ_MODELS =
            List.of("status", "search", "statistics", "timeline", "access", "worklist", "processing");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.motcua.query");
        assertThat(classes).isNotEmpty();
    }

    @Test
    void sees_of_the_house_nothing_but_the_events() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("vn.motcua..")
                        .and(not(resideInAnyPackage("vn.motcua.query..", "vn.motcua.events.."))))
                .check(classes);
        classes()
                .that()
                .areAssignableTo(Projection.class)
                .should()
                .dependOnClassesThat(resideInAPackage("vn.motcua.events.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("vn.motcua.query.projection"))
                .check(classes);
    }

    @Test
    void does_without_spring_boot_and_without_the_way_events_are_stored() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.boot..", "org.axonframework.eventsourcing..")
                .check(classes);
    }

    @Test
    void keeps_each_read_model_from_the_others() {
        for (String readModel : READ_MODELS) {
            String[] others = READ_MODELS.stream()
                    .filter(other -> !other.equals(readModel))
                    .map(other -> "vn.motcua.query." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.query." + readModel + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }
        slices().matching("vn.motcua.query.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void keeps_the_search_engine_in_the_package_of_the_search() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.motcua.query.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic.clients..", "org.elasticsearch..", "org.apache.http..")
                .check(classes);
    }

    @Test
    void says_of_each_package_what_it_is_for() {
        Set<String> packages =
                classes.stream().map(type -> type.getPackageName()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThanOrEqualTo(6);
        Path sources = Path.of(System.getProperty("motcua.root"), "query-side", "src", "main", "java");
        assertThat(packages)
                .allSatisfy(name -> assertThat(
                                sources.resolve(name.replace('.', '/')).resolve("package-info.java"))
                        .isRegularFile()
                        .content()
                        .contains("/** ")
                        .contains("package " + name + ";"));
    }
}
