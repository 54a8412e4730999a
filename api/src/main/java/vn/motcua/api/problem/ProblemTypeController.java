package vn.motcua.api.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains a problem type to whoever follows its URI. */
@RestController
@Tag(name = "problems")
class ProblemTypeController {

    @GetMapping("/problems/{slug}")
    @Operation(summary = "What a problem type means", operationId = "problemType")
    Explanation explain(@PathVariable String slug) {
        return ProblemType.ofSlug(slug)
                .map(type -> new Explanation(
                        type.uri().toString(),
                        type.status(),
                        type.title().vietnamese(),
                        type.title().english()))
                .orElseThrow(() -> FrameworkProblems.of(ProblemType.NOT_FOUND));
    }

    /** A problem type in both languages. */
    record Explanation(String type, int status, String vietnamese, String english) {}
}
