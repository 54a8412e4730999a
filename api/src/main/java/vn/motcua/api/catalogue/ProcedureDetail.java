package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.catalogue.CatalogueState;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.organisation.ProcedureField;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.command.catalogue.procedures.ServiceLevelLaw;
import vn.motcua.events.catalogue.FactMark;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.RequiredPaper;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.TimeLimit;

/**
 * Everything that is published of a procedure.
 *
 * @param code the national code
 * @param version counted from 1
 * @param name what it is called
 * @param field its field (lĩnh vực)
 * @param departments who decides
 * @param timeLimit how long the law gives
 * @param papers what has to be handed in
 * @param fees what it costs, in đồng
 * @param steps the electronic process in short; empty where none is published
 * @param channels how it can be handed in
 * @param result what is handed out; {@code null} where no source says
 * @param serviceLevel how much of it can be done online, in the words of the law on the day asked for
 * @param serviceLevelName the same in Vietnamese
 * @param legalBasis where the limit and the papers come from; {@code null} where no source says
 * @param inForceFrom the first day on which dossiers are taken in under this version
 * @param inForceUntil the last such day; {@code null} while it is in force
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is sample data
 * @param facts the facts that are less or more certain than the whole
 * @param decision the decision of publication; {@code null} where no source gives it
 */
record ProcedureDetail(
        @Schema(example = "3.000333") String code,
        int version,
        @Schema(example = "Cấp Phiếu lý lịch tư pháp") String name,
        ProcedureField field,
        List<Department> departments,
        TimeLimit timeLimit,
        List<RequiredPaper> papers,
        List<Fee> fees,
        List<ProcedureStep> steps,
        List<Channel> channels,
        String result,
        @Schema(example = "FULL") OnlineLevel serviceLevel,
        @Schema(example = "Toàn trình") String serviceLevelName,
        String legalBasis,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        @Schema(example = "B") String confidence,
        boolean sample,
        List<FactMark> facts,
        String decision) {

    static ProcedureDetail of(PublishedProcedure published, Edition edition, CatalogueState state, LocalDate day) {
        OnlineLevel level = ServiceLevelLaw.on(edition.definition().serviceLevel(), day);
        return new ProcedureDetail(
                published.procedure().code(),
                published.procedure().version(),
                published.procedure().name(),
                state.units().field(edition.definition().field()).orElseThrow(),
                published.departments(),
                published.procedure().timeLimit(),
                edition.definition().papers(),
                published.procedure().fees(),
                published.process() == null
                        ? List.of()
                        : published.process().steps().stream()
                                .map(ProcedureStep::of)
                                .toList(),
                edition.definition().channels(),
                edition.definition().result(),
                level,
                ServiceLevelLaw.term(level),
                published.procedure().legalBasis(),
                published.inForceFrom(),
                published.inForceUntil(),
                published.confidence(),
                published.procedure().sample(),
                edition.definition().facts(),
                edition.decision());
    }
}
