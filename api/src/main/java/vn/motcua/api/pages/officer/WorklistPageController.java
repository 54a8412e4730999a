package vn.motcua.api.pages.officer;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.query.worklist.Worklist;
import vn.motcua.query.worklist.WorklistPage;

/** Shows officers their steps, and heads those of their unit. */
@Hidden
@Controller
class WorklistPageController {

    private static final int LENGTH = 50;

    private final Worklist worklist;

    WorklistPageController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/can-bo")
    @ShowsNoPersonalData(because = "what officers have to do, by dossier code")
    ResponseEntity<Page> work(Visit visit, @RequestParam(name = "tu", required = false) String cursor) {
        Caller caller = visit.caller();
        boolean ofUnit = caller.has(Role.HEAD) && caller.department() != null;
        WorklistPage work = ofUnit
                ? worklist.ofUnit(caller.department(), cursor, LENGTH)
                : worklist.ofOfficer(caller.id(), cursor, LENGTH);
        return new Page("officer/worklist.jte", visit, new WorklistPageModel(work, ofUnit)).answer();
    }
}
