package vn.motcua.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byImporter;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.imported;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.secret;
import static vn.motcua.query.centre.Lives.submitted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.InvalidCursorException;

@DisplayName("The search")
class DossierSearchIT {

    /** 2021-02-01 00:30 in Vietnam; in UTC it is still January. */
    private static final Instant FIRST_OF_FEBRUARY = Instant.parse("2021-01-31T17:30:00Z");

    private static final Instant JANUARY = Instant.parse("2021-01-12T03:00:00Z");
    private static final Instant MARCH = Instant.parse("2021-03-02T03:00:00Z");

    private static final String ANH = "000.00.14.H56-210112-0001";
    private static final String ANH_WITHOUT_TONES = "000.00.14.H56-210112-0002";
    private static final String DUC = "000.00.06.H56-210201-0001";
    private static final String FINISHED = "000.00.06.H56-210112-0003";
    private static final String OVERDUE = "000.00.14.H56-210112-0004";
    private static final String DUE_TODAY = "000.00.14.H56-210112-0005";
    private static final String SECRET = "000.00.14.H56-210302-0007";
    private static final String ERASED = "000.00.14.H56-210302-0008";
    private static final String CORRECTED = "000.00.14.H56-210302-0009";
    private static final String FOREIGN = "000.00.14.H56-210302-0010";

    private static TestCentre centre;

    @BeforeAll
    static void open() {
        centre = TestCentre.withSearch();
        centre.start();
        centre.happened(
                byReception(JANUARY), received(ANH, JUSTICE, "Nguyễn Thị Ánh", "Xin cấp phiếu lý lịch tư pháp"));
        centre.happened(
                byReception(JANUARY.plusSeconds(60)),
                received(ANH_WITHOUT_TONES, JUSTICE, "Nguyen Thi Anh", "Ho so khac"));
        centre.happened(
                byApplicant(FIRST_OF_FEBRUARY),
                submitted(DUC, TRANSPORT, "Đặng Hữu Đức", "Đổi giấy phép lái xe hạng B2"));
        centre.happened(byReception(JANUARY), received(FINISHED, TRANSPORT, "Phạm Minh Quân", "Đổi giấy phép lái xe"));
        centre.happened(byReception(JANUARY), assigned(FINISHED, 1, "Thẩm định", BINH), granted(FINISHED));
        Instant yesterday = TestCentre.NOW.minus(Duration.ofDays(1));
        centre.happened(
                byReception(JANUARY),
                received(OVERDUE, JUSTICE, Channel.POSTAL, citizen("Lý Thường"), "Xin cấp phiếu", yesterday));
        centre.happened(byReception(JANUARY), assigned(OVERDUE, 1, "Thẩm định", HOA));
        Instant earlierToday = TestCentre.NOW.minus(Duration.ofHours(1));
        centre.happened(
                byReception(JANUARY),
                received(DUE_TODAY, JUSTICE, Channel.COUNTER, citizen("Lý Nam"), "Xin cấp phiếu", earlierToday));
        centre.happened(byReception(MARCH), secret(SECRET));
        centre.happened(byReception(MARCH), received(ERASED, JUSTICE, "Vũ Thị Kín", "Nội dung kín"));
        centre.happened(byReception(MARCH), new ApplicantDataErased(ERASED, "Luật 91/2025/QH15", "theo yêu cầu"));
        centre.happened(byReception(MARCH), received(CORRECTED, JUSTICE, "Sai Tên", "Nội dung sai"));
        centre.happened(
                by(BINH, "head", MARCH),
                new CorrectionApproved(CORRECTED, 1, CorrectableField.APPLICANT_NAME, "Sai Tên", "Hoàng Đúng"),
                new CorrectionApproved(CORRECTED, 2, CorrectableField.CONTENT, "Nội dung sai", "Chứng thực bản dịch"));
        centre.happened(byImporter(MARCH), imported(FOREIGN, "case-10011"));
        centre.searchable();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static SearchPage find(SearchQuery query) {
        return centre.models().search().find(query);
    }

    private static List<String> codes(String text) {
        return codes(SearchQuery.all(50).withText(text));
    }

    private static List<String> codes(SearchQuery query) {
        return find(query).items().stream().map(FoundDossier::code).toList();
    }

    @Test
    void finds_a_name_with_and_without_diacritics_and_puts_the_exact_spelling_first() {
        assertThat(codes("Nguyễn Thị Ánh")).containsExactly(ANH, ANH_WITHOUT_TONES);
        assertThat(codes("Nguyen Thi Anh")).containsExactly(ANH_WITHOUT_TONES, ANH);
        assertThat(codes("nguyen anh")).containsExactlyInAnyOrder(ANH, ANH_WITHOUT_TONES);
    }

    @Test
    void finds_a_name_that_was_typed_with_separate_marks() {
        String decomposed = "Nguye\u0302\u0303n Thi\u0323 A\u0301nh";

        assertThat(codes(decomposed)).containsExactly(ANH, ANH_WITHOUT_TONES);
    }

    @Test
    void finds_the_letter_d_with_and_without_its_stroke() {
        assertThat(codes("dang huu duc")).containsExactly(DUC);
        assertThat(codes("ĐỨC")).containsExactly(DUC);
    }

    @Test
    void finds_by_content_and_by_the_name_of_the_procedure() {
        assertThat(codes("giay phep lai xe")).containsExactlyInAnyOrder(DUC, FINISHED);
        assertThat(codes("hạng B2")).containsExactly(DUC);
        assertThat(codes("quân giấy phép")).containsExactly(FINISHED);
    }

    @Test
    void finds_a_code_whole_by_its_beginning_and_without_separators() {
        assertThat(codes(ANH)).containsExactly(ANH);
        assertThat(codes("000.00.14.H56-210112")).containsExactlyInAnyOrder(ANH, ANH_WITHOUT_TONES, OVERDUE, DUE_TODAY);
        assertThat(codes("0000014H562101120001")).containsExactly(ANH);
        assertThat(codes("000.00.14.h56-210112-0001")).containsExactly(ANH);
    }

    @Test
    void finds_a_foreign_id() {
        assertThat(codes("case-10011")).containsExactly(FOREIGN);
        assertThat(codes("CASE-10011")).containsExactly(FOREIGN);
    }

    @Test
    void never_finds_a_secret_dossier() {
        assertThat(codes(SECRET)).isEmpty();
        assertThat(codes(SearchQuery.all(200))).doesNotContain(SECRET).hasSize(9);
    }

    @Test
    void forgets_what_an_erased_applicant_told() {
        assertThat(codes("Vũ Thị Kín")).isEmpty();
        assertThat(codes("noi dung kin")).isEmpty();
        FoundDossier erased = find(SearchQuery.all(1).withText(ERASED)).items().get(0);
        assertThat(erased.applicant()).isNull();
        assertThat(erased.content()).isNull();
    }

    @Test
    void finds_what_a_correction_put_right_and_no_longer_what_was_wrong() {
        assertThat(codes("Hoàng Đúng")).containsExactly(CORRECTED);
        assertThat(codes("chung thuc ban dich")).containsExactly(CORRECTED);
        assertThat(codes("Sai Tên")).isEmpty();
    }

    @Test
    void filters_by_status_department_procedure_and_officer() {
        SearchQuery all = SearchQuery.all(50);

        assertThat(codes(all.withStatuses(Set.of(DossierStatus.FINISHED)))).containsExactly(FINISHED);
        assertThat(codes(all.withDepartments(Set.of(TRANSPORT.code())))).containsExactlyInAnyOrder(DUC, FINISHED);
        assertThat(codes(all.withProcedures(Set.of("1.002809")).withStatuses(Set.of(DossierStatus.SUBMITTED))))
                .containsExactly(DUC);
        assertThat(codes(all.withOfficer(HOA.id()))).containsExactly(OVERDUE);
        assertThat(codes(all.withOfficer(BINH.id()))).containsExactly(FINISHED);
    }

    @Test
    void filters_by_days_of_vietnam() {
        LocalDate first = LocalDate.of(2021, 2, 1);

        assertThat(codes(SearchQuery.all(50).withReceived(first, first))).containsExactly(DUC);
        assertThat(codes(SearchQuery.all(50).withReceived(null, first.minusDays(1))))
                .doesNotContain(DUC)
                .hasSize(5);
    }

    @Test
    void calls_overdue_what_is_open_and_was_due_before_today() {
        assertThat(codes(SearchQuery.all(50).withOverdue(true))).containsExactly(OVERDUE);
        assertThat(codes(SearchQuery.all(50).withOverdue(false)))
                .contains(DUE_TODAY, FINISHED)
                .hasSize(8);
        assertThat(find(SearchQuery.all(1).withOverdue(true)).items().get(0).overdue())
                .isTrue();
    }

    @Test
    void counts_everything_that_matches_by_status_department_procedure_and_month() {
        Facets facets = find(SearchQuery.all(1)).facets();

        assertThat(facets.department())
                .containsExactly(
                        new Facets.Facet(JUSTICE.code(), JUSTICE.name(), 7),
                        new Facets.Facet(TRANSPORT.code(), TRANSPORT.name(), 2));
        assertThat(facets.status())
                .contains(new Facets.Facet("2", "Được tiếp nhận", 6), new Facets.Facet("9", "Đã xử lý xong", 1));
        assertThat(facets.procedure()).contains(new Facets.Facet("1.002809", "Đổi giấy phép lái xe", 2));
        assertThat(facets.month())
                .containsExactly(
                        new Facets.Facet("2021-03", "2021-03", 3),
                        new Facets.Facet("2021-02", "2021-02", 1),
                        new Facets.Facet("2021-01", "2021-01", 5));
    }

    @Test
    void pages_through_everything_once() {
        assertThat(paged(SearchQuery.all(2))).hasSize(9).doesNotHaveDuplicates();
        assertThat(paged(SearchQuery.all(1).withText("nguyen"))).containsExactlyInAnyOrder(ANH, ANH_WITHOUT_TONES);
    }

    private static List<String> paged(SearchQuery query) {
        List<String> codes = new ArrayList<>();
        SearchPage page = find(query);
        codes.addAll(page.items().stream().map(FoundDossier::code).toList());
        while (page.nextCursor() != null) {
            long total = page.total();
            page = find(query.withCursor(page.nextCursor()));
            assertThat(page.total()).isEqualTo(total);
            codes.addAll(page.items().stream().map(FoundDossier::code).toList());
        }
        return codes;
    }

    @Test
    void refuses_a_cursor_that_it_has_not_given_out() {
        assertThatThrownBy(() -> find(SearchQuery.all(2).withCursor("nonsense")))
                .isInstanceOf(InvalidCursorException.class);
        String ofAnotherList = find(SearchQuery.all(2)).nextCursor();
        assertThatThrownBy(() -> find(SearchQuery.all(2).withText("nguyen").withCursor(ofAnotherList)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void takes_signs_of_the_query_language_for_text() {
        assertThat(codes("*")).isEmpty();
        assertThat(codes("applicant:(Nguyễn) AND \"")).isEmpty();
    }
}
