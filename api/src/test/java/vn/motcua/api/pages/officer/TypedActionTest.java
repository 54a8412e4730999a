package vn.motcua.api.pages.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.api.pages.officer.FormField.Choice;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.catalogue.OfficerAppointed;
import vn.motcua.events.catalogue.OfficerRegistered;

@DisplayName("What is typed into the form of an action")
class TypedActionTest {

    private static final String HERE = "000.00.24.H56";
    private static final String ELSEWHERE = "000.00.14.H56";

    private ActionForms forms;

    @BeforeEach
    void catalogue() {
        CatalogueBook catalogue = new CatalogueBook();
        catalogue.enter(List.of(
                new OfficerRegistered("cb-0200", "Lê Thị Dung", "Chuyên viên"),
                new OfficerAppointed("cb-0200", ELSEWHERE, "officer", LocalDate.of(2020, 1, 1), "Quyết định 1/QĐ")));
        forms = new ActionForms(catalogue, null);
    }

    @Test
    void is_the_body_of_the_command_with_the_officer_as_the_catalogue_knows_them() {
        TypedAction typed = typed(Map.of(
                "opinion", "  Đồng ý ",
                "handover.0.officer.id", "cb-0200",
                "handover.1.officer.id", "cb-0300",
                "handover.1.officer.name", "Phạm Văn Giang",
                "handover.1.note", "Gấp",
                "step", "99"));
        assertThat(typed.body())
                .isEqualTo(Map.of(
                        "step",
                        3,
                        "opinion",
                        "Đồng ý",
                        "next",
                        Map.of(
                                "name",
                                "tham-dinh",
                                "officer",
                                Map.of("id", "cb-0200", "name", "Lê Thị Dung", "department", ELSEWHERE)),
                        "parallel",
                        List.of(Map.of(
                                "name", "lay-y-kien",
                                "officer", Map.of("id", "cb-0300", "name", "Phạm Văn Giang", "department", HERE),
                                "note", "Gấp"))));
    }

    @Test
    void names_no_step_that_follows_where_nobody_was_chosen_for_it() {
        assertThat(typed(Map.of("handover.0.name", "tham-dinh")).body()).isEqualTo(Map.of("step", 3));
    }

    @Test
    void is_found_again_from_the_field_of_the_command_even_where_an_earlier_step_was_left_out() {
        TypedAction typed = typed(Map.of("handover.1.officer.id", "cb-0300"));
        assertThat(typed.place("next.officer.name")).contains("handover.1.officer.name");
        assertThat(typed.place("next.officer")).contains("handover.1.officer.id");
        assertThat(typed.place("opinion")).contains("opinion");
        assertThat(typed.place("papers[1].name")).contains("papers");
        assertThat(typed.place("code")).isEmpty();
    }

    private TypedAction typed(Map<String, String> parameters) {
        AllowedAction action =
                new AllowedAction(Operation.COMPLETE_STEP, 3, "Phân loại", List.of(), true, List.of(), List.of());
        ActionForm form = new ActionForm(
                action,
                List.of(
                        FormField.text("opinion", "opinion", false),
                        FormField.line("papers", "papers", false),
                        FormField.fixed("handover.0.name", "next", new Choice("tham-dinh", "Thẩm định")),
                        FormField.line("handover.0.officer.id", "officer-id", false),
                        FormField.fixed("handover.1.name", "next", new Choice("lay-y-kien", "Lấy ý kiến")),
                        FormField.line("handover.1.officer.id", "officer-id", false),
                        FormField.line("handover.1.officer.name", "officer-name", false),
                        FormField.text("handover.1.note", "note", false)));
        return new TypedAction(form, forms, HERE, parameters);
    }
}
