package vn.motcua.api.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** The house and its rooms: dependencies point one way. A rule that finds no class to judge fails. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua");

    private static final String API = "vn.motcua.api..";
    private static final String COMMAND = "vn.motcua.command..";
    private static final String QUERY = "vn.motcua.query..";
    private static final String EVENTS = "vn.motcua.events..";
    private static final String EVENT_STORE = "vn.motcua.eventstore..";
    private static final String TRANSPARENCY = "vn.motcua.transparency..";
    private static final String PERSONAL_DATA = "vn.motcua.personaldata..";
    private static final String FORMS = "vn.motcua.forms..";

    @ParameterizedTest
    @ValueSource(strings = {API, COMMAND, QUERY, EVENTS, EVENT_STORE, TRANSPARENCY, PERSONAL_DATA, FORMS})
    void every_room_has_been_looked_into(String room) {
        assertThat(HOUSE.that(JavaClass.Predicates.resideInAPackage(room))).isNotEmpty();
    }

    @Test
    void the_command_side_knows_the_events_and_nothing_else_of_the_house() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(COMMAND, EVENTS)))
                .check(HOUSE);
    }

    @Test
    void the_query_side_knows_the_events_and_nothing_else_of_the_house() {
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(QUERY, EVENTS)))
                .check(HOUSE);
    }

    @Test
    void the_published_language_knows_nobody() {
        noClasses()
                .that()
                .resideInAPackage(EVENTS)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(EVENTS)))
                .check(HOUSE);
    }

    @Test
    void the_event_store_knows_no_dossier() {
        noClasses()
                .that()
                .resideInAPackage(EVENT_STORE)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(EVENT_STORE, TRANSPARENCY)))
                .check(HOUSE);
    }

    @Test
    void the_keeper_of_personal_data_knows_the_events_and_nothing_else_of_the_house() {
        noClasses()
                .that()
                .resideInAPackage(PERSONAL_DATA)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(PERSONAL_DATA, EVENTS)))
                .check(HOUSE);
    }

    @Test
    void the_forms_know_the_events_and_nothing_else_of_the_house() {
        noClasses()
                .that()
                .resideInAPackage(FORMS)
                .should()
                .dependOnClassesThat(of("vn.motcua").and(notOf(FORMS, EVENTS)))
                .check(HOUSE);
    }

    @Test
    void the_transparency_log_needs_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage(TRANSPARENCY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(TRANSPARENCY, "java..", "javax..")
                .check(HOUSE);
    }

    @Test
    void nobody_knows_the_api() {
        noClasses()
                .that()
                .resideOutsideOfPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(API)
                .check(HOUSE);
    }

    @Test
    void the_json_of_http_stays_out_of_the_ledger_and_the_json_of_the_ledger_out_of_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(HOUSE);
    }

    @Test
    void spring_boot_and_http_are_at_home_in_the_api_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.boot..", "org.springframework.web..", "jakarta.servlet..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vn.motcua.(*)..", "vn.motcua.api.(*)..", "vn.motcua.query.(*)..", "vn.motcua.eventstore.(*).."})
    void there_are_no_cycles(String pattern) {
        slices().matching(pattern).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void controllers_and_wiring_are_nobody_elses_business() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Configuration.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)$")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> of(String root) {
        return JavaClass.Predicates.resideInAPackage(root + "..");
    }

    private static DescribedPredicate<JavaClass> notOf(String... packages) {
        return DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages));
    }
}
