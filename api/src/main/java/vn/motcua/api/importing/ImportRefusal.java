package vn.motcua.api.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that speaks against a dossier.
 *
 * @param line the source's line that is to blame; absent if the whole dossier is
 * @param field what is wrong there; absent if a rule refused the dossier
 * @param rule the code of the rule that refused it; absent for a wrong field
 * @param vietnamese the sentence for the user
 * @param english the same in English
 */
@Schema(name = "ImportRefusal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportRefusal(Long line, String field, String rule, String vietnamese, String english) {

    static ImportRefusal ofField(Long line, String field, String vietnamese, String english) {
        return new ImportRefusal(line == null || line <= 0 ? null : line, field, null, vietnamese, english);
    }

    static ImportRefusal ofRule(String rule, String vietnamese, String english) {
        return new ImportRefusal(null, null, rule, vietnamese, english);
    }
}
