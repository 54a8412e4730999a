package vn.motcua.api.pages.catalogue;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Department;

/** Shows anyone the procedures in force today. There are few enough to look through all of them. */
@Hidden
@Controller
class CataloguePageController {

    private static final int LONGEST = 200;

    private final Catalogue catalogue;
    private final Clock clock;

    CataloguePageController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc")
    ResponseEntity<Page> list(Visit visit, @RequestParam(name = "tim", defaultValue = "") String typed) {
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<String> wanted = FoldedText.words(words);
        List<PublishedProcedure> all = catalogue.procedures(VietnamTime.day(clock.instant()));
        List<PublishedProcedure> found = all.stream()
                .filter(procedure -> wanted.stream().allMatch(text(procedure)::contains))
                .toList();
        return new Page("catalogue/list.jte", visit, new CataloguePage(words, found, all.size())).answer();
    }

    @GetMapping("/thu-tuc/{code}")
    ResponseEntity<Page> procedure(Visit visit, @PathVariable String code) {
        PublishedProcedure procedure = catalogue
                .procedure(code, VietnamTime.day(clock.instant()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có thủ tục nào đang có hiệu lực với mã này.",
                        "No procedure in force has this code."));
        return new Page("catalogue/procedure.jte", visit, procedure).answer();
    }

    private static String text(PublishedProcedure procedure) {
        return FoldedText.of(Stream.concat(
                        Stream.of(
                                procedure.procedure().code(),
                                procedure.procedure().name()),
                        procedure.departments().stream().map(Department::name))
                .collect(Collectors.joining(" ")));
    }
}
