package vn.motcua.api.pages.analyst;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.Table;
import vn.motcua.api.answers.TableFormat;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.statistics.StatisticsTables;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.events.VietnamTime;
import vn.motcua.query.projection.CodedName;

/** Shows analysts and auditors how much came in and how it was processed, and gives the same figures as files. */
@Hidden
@Controller
class StatisticsPageController {

    static final String ROOM = "/thong-ke";

    private final StatisticsFigures figures;
    private final Catalogue catalogue;
    private final Clock clock;

    StatisticsPageController(StatisticsFigures figures, Catalogue catalogue, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(ROOM)
    @ShowsNoPersonalData(because = "counts")
    ResponseEntity<Page> page(
            Visit visit,
            @RequestParam(name = "tu", required = false) String from,
            @RequestParam(name = "den", required = false) String to,
            @RequestParam(name = "co-quan", required = false) String department,
            @RequestParam(name = "thu-tuc", required = false) String procedure) {
        Instant now = clock.instant();
        Selection selection = Selection.read(from, to, department, procedure, month(now));
        StatisticsPage shown = new StatisticsPage(
                selection,
                departments(selection.department()),
                procedures(selection.procedure(), now),
                selection.faulty() ? null : figures.beside(selection),
                selection.faulty() ? null : figures.processing(selection),
                now);
        return new Page("analyst/statistics.jte", visit, shown)
                .answer(selection.faulty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping(ROOM + "/tiep-nhan.{format:csv|xlsx}")
    @ShowsNoPersonalData(because = "counts")
    ResponseEntity<Object> intake(
            @PathVariable String format,
            @RequestParam(name = "tu", required = false) String from,
            @RequestParam(name = "den", required = false) String to,
            @RequestParam(name = "co-quan", required = false) String department) {
        Instant now = clock.instant();
        Selection selection = sound(Selection.read(from, to, department, null, month(now)));
        return file(format, StatisticsTables.intake(figures.intake(selection), selection.from(), selection.to(), now));
    }

    @GetMapping(ROOM + "/giai-quyet.{format:csv|xlsx}")
    @ShowsNoPersonalData(because = "counts")
    ResponseEntity<Object> processing(
            @PathVariable String format,
            @RequestParam(name = "tu", required = false) String from,
            @RequestParam(name = "den", required = false) String to,
            @RequestParam(name = "co-quan", required = false) String department,
            @RequestParam(name = "thu-tuc", required = false) String procedure) {
        Instant now = clock.instant();
        Selection selection = sound(Selection.read(from, to, department, procedure, month(now)));
        return file(
                format,
                StatisticsTables.processing(
                        figures.processing(selection),
                        StatisticsFigures.groupings(selection),
                        selection.from(),
                        selection.to(),
                        now));
    }

    private static ResponseEntity<Object> file(String format, Table table) {
        return TableFormat.asked(new Parameters(), format, null).answer(table);
    }

    private static Selection sound(Selection selection) {
        if (selection.faulty()) {
            throw ProblemException.of(
                    ProblemType.INVALID_FIELDS,
                    "Kỳ số liệu không hợp lệ: hai tháng dạng YYYY-MM, tháng cuối không trước tháng đầu, tối đa 36 tháng.",
                    "The period is not valid: two months as YYYY-MM, the last not before the first, at most 36 months.");
        }
        return selection;
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(VietnamTime.day(now));
    }

    private List<CodedName> departments(String chosen) {
        return withChosen(
                catalogue.departments().stream()
                        .map(department -> new CodedName(department.code(), department.name()))
                        .toList(),
                chosen);
    }

    private List<CodedName> procedures(String chosen, Instant now) {
        return withChosen(
                catalogue.procedures(VietnamTime.day(now)).stream()
                        .map(published -> new CodedName(
                                published.procedure().code(),
                                published.procedure().name()))
                        .toList(),
                chosen);
    }

    /** Imported histories hold departments and procedures that no catalogue knows; a link to their figures still works. */
    private static List<CodedName> withChosen(List<CodedName> known, String chosen) {
        boolean unknown =
                chosen != null && known.stream().noneMatch(named -> named.code().equals(chosen));
        return unknown
                ? Stream.concat(known.stream(), Stream.of(new CodedName(chosen, null)))
                        .toList()
                : known;
    }
}
