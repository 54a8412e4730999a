package vn.motcua.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.dossier.importdossier.ImportDossier;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Officer;

@DisplayName("A dossier of an import request")
class DossierReadingTest {

    private static final DepartmentDirectory DEPARTMENTS = new DepartmentDirectory(CatalogueFile.bundled(), "H56");

    @Test
    void becomes_the_command_that_brings_it_in() {
        DossierReading reading = read(new ImportRequest.Dossier(
                "case-1",
                "General",
                "ONLINE",
                null,
                "2011-10-11T13:42:22.688+02:00",
                "2011-12-06T13:41:31Z",
                null,
                List.of(new ImportRequest.Step(
                        2L, "Check", "Resource21", "Group 1", "complete", "2011-10-11T11:45:40.276Z"))));

        Department general = new Department("General", "General");
        assertThat(reading.asNew())
                .isEqualTo(new ImportDossier(
                        "case-1",
                        "H56",
                        general,
                        Channel.ONLINE,
                        null,
                        Instant.parse("2011-10-11T11:42:22.688Z"),
                        Instant.parse("2011-12-06T13:41:31Z"),
                        null,
                        List.of(new ImportedStep(
                                "Check",
                                new Officer("Resource21", null, "General", "Group 1"),
                                ImportedStep.Transition.COMPLETE,
                                Instant.parse("2011-10-11T11:45:40.276Z")))));
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void with_several_faults_is_told_all_of_them_each_once_and_with_its_line() {
        DossierReading reading = read(new ImportRequest.Dossier(
                " ",
                "General",
                "fax",
                null,
                "yesterday",
                null,
                null,
                List.of(
                        new ImportRequest.Step(7L, "Check", "Resource21", null, "complete", "2011-10-11T11:45:40Z"),
                        new ImportRequest.Step(8L, "", null, null, "suspend", "2011-10-11"))));

        assertThat(reading.asNew()).isNull();
        assertThat(reading.faults())
                .extracting(ImportRefusal::line, ImportRefusal::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, "externalId"),
                        org.assertj.core.groups.Tuple.tuple(null, "channel"),
                        org.assertj.core.groups.Tuple.tuple(null, "receivedAt"),
                        org.assertj.core.groups.Tuple.tuple(8L, "name"),
                        org.assertj.core.groups.Tuple.tuple(8L, "officer"),
                        org.assertj.core.groups.Tuple.tuple(8L, "transition"),
                        org.assertj.core.groups.Tuple.tuple(8L, "at"));
        assertThat(reading.faults()).allSatisfy(fault -> {
            assertThat(fault.vietnamese()).isNotBlank();
            assertThat(fault.english()).isNotBlank();
        });
    }

    private static DossierReading read(ImportRequest.Dossier dossier) {
        return new DossierReading(dossier, DEPARTMENTS);
    }
}
