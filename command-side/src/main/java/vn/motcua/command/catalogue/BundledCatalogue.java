package vn.motcua.command.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.catalogue.organisation.DissolveUnits;
import vn.motcua.command.catalogue.organisation.EstablishUnit;
import vn.motcua.command.catalogue.organisation.NameField;
import vn.motcua.command.catalogue.organisation.OrganisationCommand;
import vn.motcua.command.catalogue.procedures.FileIntake;
import vn.motcua.command.catalogue.procedures.ProcedureCommand;
import vn.motcua.command.catalogue.procedures.ProcedureFile;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.catalogue.UnitKind;

/** The files that come with the programme, taken in by the same commands as any other; the events are always the same. */
public final class BundledCatalogue {

    /** Whose commands these are: the programme's own. */
    public static final Caller CALLER =
            new Caller("motcua-catalogue", "Danh mục đi kèm phần mềm", Set.of(Role.IMPORTER), null, null);

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Later than every day of the bundled files, none of which changes a version that another file has published. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final List<CatalogueEvent> events = new ArrayList<>();
    private CatalogueState state = CatalogueState.none();

    private BundledCatalogue() {}

    /** A unit as the file has it; dates are {@code yyyy-MM-dd}. */
    private record UnitEntry(
            String code,
            String name,
            UnitKind kind,
            String parent,
            String from,
            String lastDay,
            List<String> successors,
            String legalBasis,
            String dissolvedBy,
            String confidence,
            boolean sample) {}

    private record Organisation(List<NameField> fields, List<UnitEntry> units, List<String> procedures) {}

    /** What the bundled files come to in an empty ledger, in order. */
    public static List<CatalogueEvent> events() {
        BundledCatalogue catalogue = new BundledCatalogue();
        catalogue.takeIn();
        return List.copyOf(catalogue.events);
    }

    /** The text of the bundled file of that procedure. */
    public static String file(String code) {
        return resource("procedures/" + code + ".yaml");
    }

    /** The codes of the procedures that have a bundled file. */
    public static List<String> codes() {
        return organisation().procedures();
    }

    private void takeIn() {
        Organisation organisation = organisation();
        organisation.fields().forEach(this::give);
        for (UnitEntry unit : organisation.units()) {
            give(new EstablishUnit(
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.parent(),
                    LocalDate.parse(unit.from()),
                    unit.legalBasis(),
                    unit.confidence(),
                    unit.sample()));
        }
        for (UnitEntry unit : organisation.units()) {
            if (unit.lastDay() != null) {
                give(new DissolveUnits(
                        List.of(unit.code()), unit.successors(), LocalDate.parse(unit.lastDay()), unit.dissolvedBy()));
            }
        }
        for (String code : organisation.procedures()) {
            FileIntake.commands(ProcedureFile.parse(file(code)), state.procedures(), TODAY)
                    .forEach(this::give);
        }
    }

    private void give(OrganisationCommand command) {
        enter(command.decide(CALLER, state.units(), TODAY));
    }

    private void give(ProcedureCommand command) {
        enter(command.decide(CALLER, state.procedures(), state.units(), TODAY));
    }

    private void enter(Either<Seq<Refusal>, ? extends List<? extends CatalogueEvent>> decided) {
        for (CatalogueEvent event :
                decided.getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava()))) {
            events.add(event);
            state = state.with(event);
        }
    }

    private static Organisation organisation() {
        try {
            return YAML.readValue(resource("organisation.yaml"), Organisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled organisation cannot be read", e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = BundledCatalogue.class.getResourceAsStream("/catalogue/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled catalogue cannot be read", e);
        }
    }
}
