package vn.motcua.command.process.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.diagram.Diagram.Point;

/** Draws a picture as SVG 1.1 with a title and a description that reads the process out. */
public final class SvgDrawing {

    private static final int LETTERS_OF_A_LINE = 22;
    private static final int LETTERS_OF_A_LANE = 20;

    private final StringBuilder svg = new StringBuilder(16_384);
    private final ElectronicProcess process;
    private final Diagram diagram;

    private SvgDrawing(ElectronicProcess process, Diagram diagram) {
        this.process = process;
        this.diagram = diagram;
    }

    /**
     * The drawing, complete with XML declaration, to be encoded in UTF-8.
     *
     * @param process what is drawn
     * @param title e.g. the procedure's name
     * @param diagram its picture
     */
    public static String of(ElectronicProcess process, String title, Diagram diagram) {
        return new SvgDrawing(process, diagram).draw(title);
    }

    private String draw(String title) {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(diagram.width())
                .append("\" height=\"")
                .append(diagram.height())
                .append("\" viewBox=\"0 0 ")
                .append(diagram.width())
                .append(' ')
                .append(diagram.height())
                .append("\" role=\"img\" aria-labelledby=\"title description\" xml:lang=\"vi\"")
                .append(" font-family=\"'Noto Sans', 'DejaVu Sans', Arial, sans-serif\" font-size=\"12\">\n");
        element("title", "title", "Quy trình điện tử: " + title);
        element("desc", "description", description());
        svg.append("<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"8\"")
                .append(" markerHeight=\"8\" orient=\"auto\"><path d=\"M0,0 L10,5 L0,10 z\" fill=\"#33475b\"/>")
                .append("</marker></defs>\n");
        rectangle(new Box(0, 0, diagram.width(), diagram.height()), "#ffffff", "none", 0);
        lanes();
        diagram.graph().flows().forEach(this::flow);
        diagram.graph().nodes().forEach(this::node);
        return svg.append("</svg>\n").toString();
    }

    private String description() {
        return process.steps().stream()
                .map(step -> step.name() + (share(step).isEmpty() ? "" : " (" + share(step) + ")") + following(step))
                .collect(Collectors.joining(" "));
    }

    private String following(ProcessStep step) {
        return step.next().isEmpty()
                ? ": kết thúc."
                : step.next().stream()
                        .map(key -> process.step(key).orElseThrow().name())
                        .collect(Collectors.joining("; ", ", tiếp theo: ", "."));
    }

    private void lanes() {
        boolean shaded = false;
        for (Lane lane : diagram.lanes()) {
            Box box = lane.box();
            rectangle(box, shaded ? "#f3f6f9" : "#ffffff", "#9fb1c1", 0);
            shaded = !shaded;
            lines(wrap(lane.name(), LETTERS_OF_A_LANE, 6), box.x() + 86, box.y() + 59, "#33475b", true);
        }
        rectangle(diagram.pool(), "none", "#33475b", 0);
        int middle = diagram.pool().centreY();
        svg.append("<text transform=\"translate(")
                .append(diagram.pool().x() + 19)
                .append(',')
                .append(middle)
                .append(") rotate(-90)\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#33475b\">")
                .append(escape(process.procedure()))
                .append("</text>\n");
    }

    private void flow(Flow flow) {
        List<Point> points = diagram.ways().get(flow.id());
        svg.append("<polyline fill=\"none\" stroke=\"")
                .append(flow.back() ? "#b3541e\" stroke-dasharray=\"5 4" : "#33475b")
                .append("\" stroke-width=\"1.3\" marker-end=\"url(#arrow)\" points=\"")
                .append(points.stream()
                        .map(point -> point.x() + "," + point.y())
                        .collect(Collectors.joining(" ")))
                .append("\">");
        if (flow.back()) {
            element("title", null, "Chuyển lại");
        }
        svg.append("</polyline>\n");
    }

    private void node(FlowNode node) {
        Box box = diagram.boxes().get(node.id());
        switch (node.kind()) {
            case STEP -> step(node.step(), box);
            case START -> circle(box, "#e6f4ea", "1.5");
            case END -> circle(box, "#fce8e6", "4");
            case CHOICE -> diamond(box, "×");
            case SPLIT, JOIN -> diamond(box, "+");
        }
    }

    private void step(ProcessStep step, Box box) {
        rectangle(box, step.sample() ? "#fffdf2" : "#eef7ff", "#33475b", 8);
        List<String> text = new ArrayList<>(wrap(step.name(), LETTERS_OF_A_LINE, 3));
        List<String> small = new ArrayList<>();
        String share = share(step);
        if (!share.isEmpty()) {
            small.add(share);
        }
        step.needs().forEach(need -> small.add(need.vietnamese()));
        int y = box.centreY() - (text.size() + (small.isEmpty() ? 0 : 1)) * 8 + 12;
        lines(text, box.centreX(), y + text.size() * 8 - 8, "#10202f", false);
        if (!small.isEmpty()) {
            svg.append("<text text-anchor=\"middle\" font-size=\"9\" fill=\"#51657a\" x=\"")
                    .append(box.centreX())
                    .append("\" y=\"")
                    .append(box.y() + box.height() - 7)
                    .append("\">")
                    .append(escape(String.join(" · ", small)))
                    .append("</text>\n");
        }
    }

    private static String share(ProcessStep step) {
        if (step.share() == null) {
            return "";
        }
        return step.share().percent() != null
                ? step.share().percent() + " %"
                : step.share().workingHours().toPlainString().replace('.', ',') + " giờ";
    }

    /** Lines around the middle {@code y}. */
    private void lines(List<String> lines, int x, int y, String colour, boolean bold) {
        int at = y - (lines.size() - 1) * 8;
        for (String line : lines) {
            svg.append("<text text-anchor=\"middle\" fill=\"")
                    .append(colour)
                    .append(bold ? "\" font-weight=\"bold" : "")
                    .append("\" x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(at)
                    .append("\">")
                    .append(escape(line))
                    .append("</text>\n");
            at += 16;
        }
    }

    static List<String> wrap(String text, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            lines.subList(most, lines.size()).clear();
            lines.set(most - 1, lines.get(most - 1) + '…');
        }
        return lines.stream()
                .map(full -> full.length() > letters + 4 ? full.substring(0, letters) + '…' : full)
                .toList();
    }

    private void rectangle(Box box, String fill, String stroke, int round) {
        svg.append("<rect x=\"")
                .append(box.x())
                .append("\" y=\"")
                .append(box.y())
                .append("\" width=\"")
                .append(box.width())
                .append("\" height=\"")
                .append(box.height())
                .append("\" rx=\"")
                .append(round)
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>\n");
    }

    private void circle(Box box, String fill, String stroke) {
        svg.append("<circle cx=\"")
                .append(box.centreX())
                .append("\" cy=\"")
                .append(box.centreY())
                .append("\" r=\"")
                .append(box.width() / 2)
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"#33475b\" stroke-width=\"")
                .append(stroke)
                .append("\"/>\n");
    }

    private void diamond(Box box, String sign) {
        svg.append("<path fill=\"#fff8e1\" stroke=\"#33475b\" d=\"M")
                .append(box.centreX() + "," + box.y() + " L" + box.right() + "," + box.centreY() + " L")
                .append(box.centreX() + "," + (box.y() + box.height()) + " L" + box.x() + "," + box.centreY())
                .append(" z\"/>\n<text text-anchor=\"middle\" font-size=\"18\" x=\"")
                .append(box.centreX())
                .append("\" y=\"")
                .append(box.centreY() + 6)
                .append("\">")
                .append(sign)
                .append("</text>\n");
    }

    private void element(String name, String id, String text) {
        svg.append('<').append(name);
        if (id != null) {
            svg.append(" id=\"").append(id).append('"');
        }
        svg.append('>').append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
