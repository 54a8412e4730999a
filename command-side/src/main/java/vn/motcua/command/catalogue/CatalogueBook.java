package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.dossier.Department;

/** The catalogue as this node knows it; whoever reads its events in the ledger enters them here. Safe for many threads. */
public final class CatalogueBook implements Catalogue {

    private volatile VersionedCatalogue current = VersionedCatalogue.of(CatalogueState.none(), null);

    /** Everything that is known now, drafts too. */
    public CatalogueState state() {
        return current.state();
    }

    /** Enters events that follow those that are known. */
    public synchronized void enter(List<? extends CatalogueEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        CatalogueState state = current.state();
        for (CatalogueEvent event : events) {
            state = state.with(event);
        }
        current = VersionedCatalogue.of(state, current);
    }

    @Override
    public String version() {
        return current.version();
    }

    @Override
    public Optional<PublishedProcedure> procedure(String code, LocalDate day) {
        return current.procedure(code, day);
    }

    @Override
    public Optional<PublishedProcedure> procedure(String code, int version) {
        return current.procedure(code, version);
    }

    @Override
    public List<PublishedProcedure> procedures(LocalDate day) {
        return current.procedures(day);
    }

    @Override
    public Optional<Department> department(String code) {
        return current.department(code);
    }

    @Override
    public List<CatalogueDepartment> departments() {
        return current.departments();
    }
}
