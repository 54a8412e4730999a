package vn.motcua.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.absence.AbsenceEvent;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.calendar.CalendarEvent;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.dossier.DossierEvent;

@DisplayName("The published language")
class EventsArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua.events");

    @Test
    void depends_on_nothing_but_serialisation() {
        classes()
                .that()
                .resideInAPackage("vn.motcua.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "vn.motcua.events..", "com.fasterxml.jackson..", "org.axonframework.serialization..")
                .check(classes);
    }

    @Test
    void has_only_records_with_a_stable_name_and_a_revision_as_events() {
        classes()
                .that()
                .areAssignableTo(DossierEvent.class)
                .or()
                .areAssignableTo(AccessEvent.class)
                .or()
                .areAssignableTo(CalendarEvent.class)
                .or()
                .areAssignableTo(CatalogueEvent.class)
                .or()
                .areAssignableTo(AbsenceEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(JsonTypeName.class)
                .andShould()
                .beAnnotatedWith(Revision.class)
                .check(classes);
    }

    @Test
    void explains_every_package() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(2)
                .allSatisfy(room ->
                        assertThat(room.tryGetPackageInfo()).as(room.getName()).isPresent());
    }
}
