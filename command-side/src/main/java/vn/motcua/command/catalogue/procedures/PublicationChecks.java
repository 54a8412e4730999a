package vn.motcua.command.catalogue.procedures;

import static vn.motcua.command.validation.Checks.each;
import static vn.motcua.command.validation.Checks.fault;
import static vn.motcua.command.validation.Checks.number;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.someOf;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.command.Fault;
import vn.motcua.command.catalogue.administration.CatalogueValues;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.process.InvalidProcessException;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.ProcessFile;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.ProcedureDefinition;
import vn.motcua.events.catalogue.RequiredPaper;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.TimeLimit;

/** Everything that keeps a draft from being published, all of it at once. */
final class PublicationChecks {

    private static final int MOST = 100;

    private PublicationChecks() {}

    static List<Fault> faults(Edition draft, LocalDate from, Units units) {
        ProcedureDefinition definition = draft.definition();
        Validation<Seq<Fault>, ?> all = together(
                text("name", definition.name(), Checks.TEXT),
                field(definition.field(), units),
                someOf("departments", definition.departments(), MOST, (path, code) -> unit(path, code, from, units)),
                limit(definition.limit()),
                level(definition.serviceLevel(), from),
                optionalText("legalBasis", definition.legalBasis(), Checks.TEXT),
                each("papers", definition.papers(), MOST, PublicationChecks::paper),
                each("fees", definition.fees(), MOST, PublicationChecks::fee),
                someOf("channels", definition.channels(), MOST, Checks::required),
                optionalText("result", definition.result(), Checks.TEXT),
                CatalogueValues.confidence("confidence", definition.confidence()),
                each(
                        "facts",
                        definition.facts(),
                        MOST,
                        (path, mark) -> together(
                                required(path + ".fact", mark.fact()),
                                CatalogueValues.confidence(path + ".confidence", mark.confidence()))));
        List<Fault> faults = new ArrayList<>(all.isInvalid() ? all.getError().asJava() : List.of());
        if (definition.limit() != null && definition.limit().unit() != null && draft.process() != null) {
            faults.addAll(process(draft, from, units));
        }
        return faults;
    }

    private static Validation<Seq<Fault>, ?> field(String code, Units units) {
        return code == null || units.field(code).isPresent()
                ? required("field", code)
                : fault(
                        "field",
                        "field.choice",
                        "Danh mục không có lĩnh vực này.",
                        "The catalogue has no such field of procedures.");
    }

    private static Validation<Seq<Fault>, ?> unit(String path, String code, LocalDate from, Units units) {
        return units.exists(code, from)
                ? Validation.valid(code)
                : fault(
                        path,
                        "procedure.department",
                        "Không có cơ quan này vào ngày bắt đầu hiệu lực.",
                        "There is no such unit on the first day in force.");
    }

    private static Validation<Seq<Fault>, ?> limit(TimeLimit limit) {
        if (limit == null || limit.unit() == null) {
            return required("limit.unit", limit == null ? null : limit.unit());
        }
        boolean counted = limit.unit() != TimeLimit.Unit.NONE && limit.unit() != TimeLimit.Unit.SAME_DAY;
        return counted
                ? number("limit.amount", limit.amount(), 1, 10_000)
                : number("limit.amount", limit.amount(), 0, 0);
    }

    private static Validation<Seq<Fault>, ?> level(OnlineLevel level, LocalDate from) {
        return level == null || ServiceLevelLaw.allows(level, from)
                ? required("serviceLevel", level)
                : fault(
                        "serviceLevel",
                        "procedure.service-level",
                        "Trước ngày %s dùng mức độ 1–4, từ ngày đó dùng cung cấp thông tin, một phần hoặc toàn trình (NĐ 42/2022/NĐ-CP)."
                                .formatted(ServiceLevelLaw.SINCE),
                        "Before %s levels 1 to 4 are used, from that day on information, partial or full (NĐ 42/2022/NĐ-CP)."
                                .formatted(ServiceLevelLaw.SINCE));
    }

    private static Validation<Seq<Fault>, ?> paper(String path, RequiredPaper paper) {
        return together(
                text(path + ".name", paper.name(), Checks.TEXT),
                number(path + ".originals", paper.originals(), 0, MOST),
                number(path + ".certifiedCopies", paper.certifiedCopies(), 0, MOST),
                number(path + ".copies", paper.copies(), 0, MOST),
                optionalText(path + ".condition", paper.condition(), Checks.TEXT));
    }

    private static Validation<Seq<Fault>, ?> fee(String path, Fee fee) {
        return together(
                text(path + ".name", fee.name(), Checks.TEXT),
                number(path + ".amountVnd", fee.amountVnd(), 0, 1_000_000_000_000L));
    }

    private static List<Fault> process(Edition draft, LocalDate from, Units units) {
        ProcessBounds bounds = new ProcessBounds(
                Map.of(draft.version(), draft.definition().limit()),
                Set.copyOf(units.on(from).stream().map(unit -> unit.code()).toList()));
        try {
            boolean its = ProcessFile.parse(draft.process(), code -> bounds).stream()
                    .allMatch(process -> process.procedure().equals(draft.code()));
            return its
                    ? List.of()
                    : List.of(new Fault(
                            "process.procedure",
                            "procedure.process",
                            "Quy trình thuộc thủ tục khác.",
                            "The process belongs to another procedure."));
        } catch (InvalidProcessException invalid) {
            return invalid.faults().stream()
                    .map(found ->
                            new Fault("process." + found.field(), found.code(), found.vietnamese(), found.english()))
                    .toList();
        }
    }
}
