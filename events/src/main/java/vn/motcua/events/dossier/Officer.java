package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The officer (cán bộ, công chức) who is answerable for a step.
 *
 * @param id the personal number, the subject of the officer's token
 * @param name as shown to colleagues and auditors; may be {@code null} in imported histories
 * @param department the code of the officer's department
 * @param group the team inside the department; {@code null} where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Officer(String id, String name, String department, String group) {}
