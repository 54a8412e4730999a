package vn.motcua.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.IntakeCommand;

@DisplayName("The command side")
class CommandSideArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua.command");

    @Test
    void depends_on_the_events_and_few_libraries() {
        classes()
                .that()
                .resideInAPackage("vn.motcua.command..")
                .and()
                .resideOutsideOfPackage("vn.motcua.command.process.bpmn")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "vn.motcua.command..",
                        "vn.motcua.events..",
                        "org.axonframework..",
                        "io.vavr..",
                        "com.fasterxml.jackson..",
                        "org.slf4j..")
                .check(classes);
    }

    @Test
    void knows_the_bpmn_library_only_where_bpmn_is_read_and_written() {
        classes()
                .that()
                .resideInAPackage("vn.motcua.command.process.bpmn")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "vn.motcua.command", "vn.motcua.command.process..", "org.camunda.bpm.model..")
                .check(classes);
    }

    @Test
    void decides_without_any_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.motcua.command.dossier.rules..",
                        "vn.motcua.command.calendar..",
                        "vn.motcua.command.workingtime..",
                        "vn.motcua.command.catalogue..",
                        "vn.motcua.command.process",
                        "vn.motcua.command.validation..")
                .or()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..", "org.slf4j..")
                .check(classes);
    }

    @Test
    void reads_no_clock_and_draws_no_number_in_a_rule() {
        noClasses()
                .that()
                .resideInAPackage("vn.motcua.command.dossier..")
                .and()
                .haveSimpleNameNotContaining("GivenCommand")
                .and()
                .haveSimpleNameNotContaining("OneStopCentre")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("DossierNumbers")
                .check(classes);
    }

    @Test
    void has_only_records_as_commands_each_beside_its_rules() {
        Set<JavaClass> commands = classes.stream()
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAssignableTo(DossierCommand.class) || type.isAssignableTo(IntakeCommand.class))
                .collect(Collectors.toSet());
        assertThat(commands).hasSize(30).allSatisfy(command -> {
            assertThat(command.isRecord()).as(command.getName()).isTrue();
            assertThat(classes.contain(command.getName() + "Rules"))
                    .as(command.getName())
                    .isTrue();
        });
    }

    @Test
    void keeps_rules_of_an_operation_to_its_own_slice() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .and()
                .resideOutsideOfPackage("vn.motcua.command.dossier.rules")
                .should()
                .bePackagePrivate()
                .check(classes);
    }

    @Test
    void has_no_cycles_between_its_packages() {
        slices().matching("vn.motcua.command.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void explains_every_package() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(30)
                .allSatisfy(room ->
                        assertThat(room.tryGetPackageInfo()).as(room.getName()).isPresent());
    }
}
