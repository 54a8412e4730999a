package vn.motcua.command.process.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.Flows;
import vn.motcua.command.process.diagram.Diagram.Point;

@DisplayName("The drawing of a process")
class SvgDrawingTest {

    static Stream<ElectronicProcess> everyProcess() {
        Catalogue catalogue = CatalogueFile.bundled();
        Stream<ElectronicProcess> bundled =
                catalogue.procedures(LocalDate.of(2021, 3, 1)).stream().map(published -> published.process());
        return Stream.concat(Stream.of(Flows.parallel()), bundled);
    }

    @ParameterizedTest
    @MethodSource("everyProcess")
    void keeps_every_node_in_its_lane_and_apart_from_the_others(ElectronicProcess process) {
        Diagram diagram = picture(process);
        List<Box> boxes = List.copyOf(diagram.boxes().values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j))).isFalse();
            }
        }
        for (Lane lane : diagram.lanes()) {
            assertThat(lane.nodes())
                    .isNotEmpty()
                    .allSatisfy(node -> assertThat(inside(diagram.boxes().get(node.id()), lane.box()))
                            .isTrue());
        }
        assertThat(diagram.lanes().stream()
                        .mapToInt(lane -> lane.nodes().size())
                        .sum())
                .isEqualTo(diagram.graph().nodes().size());
    }

    @ParameterizedTest
    @MethodSource("everyProcess")
    void leads_no_way_through_a_node_that_it_does_not_belong_to(ElectronicProcess process) {
        Diagram diagram = picture(process);
        for (Flow flow : diagram.graph().flows()) {
            List<Point> way = diagram.ways().get(flow.id());
            assertThat(way).hasSizeGreaterThanOrEqualTo(2);
            for (FlowNode node : diagram.graph().nodes()) {
                if (!node.equals(flow.source()) && !node.equals(flow.target())) {
                    Box box = diagram.boxes().get(node.id());
                    for (int i = 1; i < way.size(); i++) {
                        assertThat(overlap(box, between(way.get(i - 1), way.get(i))))
                                .as("%s through %s", flow.id(), node.id())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void is_well_formed_has_a_title_and_reads_the_process_out() throws Exception {
        ElectronicProcess process = Flows.parallel();
        String svg = SvgDrawing.of(process, "Đổi giấy phép <lái xe> & \"thử\"", picture(process));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Quy trình điện tử: Đổi giấy phép <lái xe> & \"thử\"");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Thẩm định (10,5 giờ), tiếp theo: Kiểm tra thực tế; Soạn kết quả.")
                .contains("Phát hành (4 giờ): kết thúc.");
        assertThat(document.getElementsByTagName("polyline").getLength())
                .isEqualTo(picture(process).graph().flows().size());
    }

    @Test
    void is_the_same_every_time() {
        ElectronicProcess process = Flows.parallel();
        assertThat(SvgDrawing.of(process, "x", picture(process)))
                .isEqualTo(SvgDrawing.of(process, "x", picture(process)));
    }

    @Test
    void breaks_long_names_into_lines_that_fit() {
        assertThat(SvgDrawing.wrap("Kiểm tra hồ sơ, lập yêu cầu xác minh", 22, 3))
                .containsExactly("Kiểm tra hồ sơ, lập", "yêu cầu xác minh");
        assertThat(SvgDrawing.wrap("x".repeat(200), 22, 3))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSizeLessThan(27));
        assertThat(SvgDrawing.wrap("một ".repeat(100), 22, 3)).hasSize(3);
    }

    private static Diagram picture(ElectronicProcess process) {
        return DiagramLayout.of(process, step -> step.role().wireName());
    }

    private static Box between(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean inside(Box box, Box around) {
        return box.x() >= around.x()
                && box.y() >= around.y()
                && box.x() + box.width() <= around.x() + around.width()
                && box.y() + box.height() <= around.y() + around.height();
    }
}
