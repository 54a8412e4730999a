package vn.motcua.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.command.Caller;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.search.Facets;
import vn.motcua.query.search.SearchPage;
import vn.motcua.query.search.SearchQuery;

/** Finds dossiers for the staff, by words with or without diacritics and by filters. */
@RestController
@Tag(name = "search")
class SearchController {

    private final DossierSearch search;
    private final ReadingScope scope;
    private final Freshness freshness;

    SearchController(DossierSearch search, ReadingScope scope, Freshness freshness) {
        this.search = search;
        this.scope = scope;
        this.freshness = freshness;
    }

    @GetMapping("/api/dossiers")
    @Operation(summary = "Find dossiers", operationId = "searchDossiers")
    @ShowsPersonalData(
            filters = {"status", "department", "procedure", "officer", "receivedFrom", "receivedTo", "overdue"},
            words = "q")
    Found find(
            @Parameter(description = "words, a code or its beginning, or a foreign id", example = "nguyen van")
                    @RequestParam(required = false)
                    String q,
            @Parameter(description = "national status codes, 1 to 10", example = "4") @RequestParam(required = false)
                    List<String> status,
            @Parameter(description = "department codes") @RequestParam(required = false) List<String> department,
            @Parameter(description = "procedure codes") @RequestParam(required = false) List<String> procedure,
            @Parameter(description = "id of the officer who is answerable") @RequestParam(required = false)
                    String officer,
            @Parameter(description = "first day of intake, Asia/Ho_Chi_Minh", example = "2021-01-01")
                    @RequestParam(required = false)
                    String receivedFrom,
            @Parameter(description = "last day of intake, included", example = "2021-04-30")
                    @RequestParam(required = false)
                    String receivedTo,
            @Parameter(description = "true: only open dossiers past their appointment") @RequestParam(required = false)
                    String overdue,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200", example = "50") @RequestParam(required = false) String limit,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        Set<DossierStatus> statuses = parameters.each(
                "status",
                status,
                text -> DossierStatus.ofCode(Integer.parseInt(text)).orElseThrow(IllegalArgumentException::new),
                "Phải là mã trạng thái từ 1 đến 10.",
                "This must be a status code from 1 to 10.");
        LocalDate from = parameters.day("receivedFrom", receivedFrom);
        LocalDate to = parameters.day("receivedTo", receivedTo);
        Boolean late = parameters.flag("overdue", overdue);
        int length = parameters.limit(limit);
        Long position = parameters.position("atLeast", atLeast);
        if (q != null && q.length() > SearchQuery.MAX_TEXT_LENGTH) {
            parameters.fault("q", "Tối đa 200 ký tự.", "This has at most 200 characters.");
        }
        parameters.check();
        Set<String> departments = scope.narrow(caller, codes(parameters, "department", department), request);
        freshness.await(DossierSearch.NAME, position);
        SearchPage page = search.find(new SearchQuery(
                Parameters.text(q),
                statuses,
                departments,
                codes(parameters, "procedure", procedure),
                Parameters.text(officer),
                from,
                to,
                late,
                Parameters.text(cursor),
                length));
        return new Found(
                page.items().stream().map(FoundItem::of).toList(), page.total(), page.facets(), page.nextCursor());
    }

    private static Set<String> codes(Parameters parameters, String name, List<String> values) {
        return parameters.each(name, values, Function.identity(), "", "");
    }

    /**
     * One page of what was found.
     *
     * @param items best first
     * @param total how many match in all
     * @param facets of everything that matches
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Found(List<FoundItem> items, long total, Facets facets, String nextCursor) implements PersonalDataAnswer {

        @Override
        public List<String> shownDossiers() {
            return items.stream().map(FoundItem::code).toList();
        }
    }
}
