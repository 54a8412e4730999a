package vn.motcua.command.process.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.diagram.Diagram.Point;

/** Puts a process into lanes from top to bottom and columns from left to right. The same process gives the same picture. */
public final class DiagramLayout {

    private static final int MARGIN = 20;
    private static final int LANE_TITLE = 180;
    private static final int ROW = 110;
    private static final int STEP_WIDTH = 160;
    private static final int STEP_HEIGHT = 76;
    private static final int GATEWAY = 36;
    private static final int EVENT = 36;
    private static final int GAP = 34;
    private static final int CHANNEL = 12;

    private final FlowGraph graph;
    private final Map<FlowNode, Integer> column = new HashMap<>();
    private final Map<FlowNode, String> laneOf = new HashMap<>();
    private final Map<FlowNode, Integer> rowOf = new HashMap<>();
    private final Map<String, Set<Integer>> taken = new HashMap<>();
    private final Map<String, Integer> detourRow = new HashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> top = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private final Map<Integer, Integer> channels = new HashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private int returns;

    private DiagramLayout(FlowGraph graph) {
        this.graph = graph;
    }

    /**
     * The picture of a process that {@code ProcessChecks} finds sound.
     *
     * @param process what is drawn
     * @param names tells the name of a lane from the first step in it
     */
    public static Diagram of(ElectronicProcess process, LaneNames names) {
        return new DiagramLayout(FlowGraph.of(process)).picture(names);
    }

    private Diagram picture(LaneNames names) {
        columns();
        rows();
        place();
        int lanesEnd = top.values().stream().max(Integer::compare).orElse(0);
        Map<String, List<Point>> ways = new HashMap<>();
        int bottom =
                MARGIN + rows.values().stream().mapToInt(count -> count * ROW).sum();
        for (Flow flow : graph.flows()) {
            ways.put(flow.id(), flow.back() ? wayBack(flow, bottom) : way(flow));
        }
        int right = boxes.get("end").right() + MARGIN;
        int height = Math.max(bottom, lanesEnd) + CHANNEL * returns + (returns > 0 ? CHANNEL : 0);
        List<Lane> lanes = new ArrayList<>();
        for (String key : rows.keySet()) {
            boolean last = lanes.size() == rows.size() - 1;
            int laneHeight = last ? height - top.get(key) : rows.get(key) * ROW;
            List<FlowNode> inside = graph.nodes().stream()
                    .filter(node -> laneOf.get(node).equals(key))
                    .toList();
            ProcessStep step = inside.stream()
                    .filter(node -> node.step() != null)
                    .findFirst()
                    .orElseThrow()
                    .step();
            Box box = new Box(MARGIN + 30, top.get(key), right - MARGIN - 30, laneHeight);
            lanes.add(new Lane("lane-" + (lanes.size() + 1), names.name(step), box, inside));
        }
        Box pool = new Box(MARGIN, MARGIN, right - MARGIN, height - MARGIN);
        return new Diagram(graph, right + MARGIN, height + MARGIN, pool, lanes, boxes, ways);
    }

    /** A node stands right of everything that leads to it. Definitions have no circles, so this ends. */
    private void columns() {
        graph.nodes().forEach(node -> column.put(node, 0));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Flow flow : graph.flows()) {
                int least = column.get(flow.source()) + 1;
                if (!flow.back() && column.get(flow.target()) < least) {
                    column.put(flow.target(), least);
                    moved = true;
                }
            }
        }
    }

    private void rows() {
        FlowNode first = graph.nodes().stream()
                .filter(node -> node.step() != null)
                .findFirst()
                .orElseThrow();
        FlowNode last = graph.flows().stream()
                .filter(flow -> flow.target().kind() == FlowNode.Kind.END)
                .map(Flow::source)
                .findFirst()
                .orElseThrow();
        for (FlowNode node : graph.nodes()) {
            ProcessStep step =
                    node.step() != null ? node.step() : node.kind() == FlowNode.Kind.START ? first.step() : last.step();
            String lane = step.role().wireName() + '/' + step.department() + '/' + step.kind();
            laneOf.put(node, lane);
            rows.putIfAbsent(lane, 1);
        }
        for (FlowNode node : graph.nodes()) {
            rowOf.put(node, free(laneOf.get(node), column.get(node), column.get(node)));
        }
        // A way over several columns gets a row of its own there, so that it does not run through a step.
        for (Flow flow : graph.flows()) {
            int from = column.get(flow.source()) + 1;
            int to = column.get(flow.target()) - 1;
            if (!flow.back() && from <= to) {
                detourRow.put(flow.id(), free(laneOf.get(flow.target()), from, to));
            }
        }
    }

    private int free(String lane, int from, int to) {
        for (int row = 0; ; row++) {
            boolean free = true;
            for (int at = from; at <= to; at++) {
                free &= !taken.getOrDefault(lane + at, Set.of()).contains(row);
            }
            if (free) {
                for (int at = from; at <= to; at++) {
                    taken.computeIfAbsent(lane + at, key -> new HashSet<>()).add(row);
                }
                rows.merge(lane, row + 1, Math::max);
                return row;
            }
        }
    }

    private void place() {
        int y = MARGIN;
        for (Map.Entry<String, Integer> lane : rows.entrySet()) {
            top.put(lane.getKey(), y);
            y += lane.getValue() * ROW;
        }
        int columns = column.get(graph.nodes().get(graph.nodes().size() - 1)) + 1;
        int x = MARGIN + 30 + LANE_TITLE;
        for (int at = 0; at < columns; at++) {
            left.add(x);
            int here = at;
            int width = graph.nodes().stream()
                    .filter(node -> column.get(node) == here)
                    .mapToInt(node -> width(node.kind()))
                    .max()
                    .orElse(0);
            long turns = graph.flows().stream()
                    .filter(flow -> flow.back()
                            ? column.get(flow.target()) - 1 == here || column.get(flow.source()) == here
                            : column.get(flow.source()) == here || column.get(flow.target()) - 1 == here)
                    .count();
            x += width + GAP + CHANNEL * (int) turns;
        }
        left.add(x);
        for (FlowNode node : graph.nodes()) {
            int height = node.kind() == FlowNode.Kind.STEP ? STEP_HEIGHT : GATEWAY;
            int middle = middle(laneOf.get(node), rowOf.get(node));
            boxes.put(node.id(), new Box(left.get(column.get(node)), middle - height / 2, width(node.kind()), height));
        }
    }

    private static int width(FlowNode.Kind kind) {
        return switch (kind) {
            case STEP -> STEP_WIDTH;
            case START, END -> EVENT;
            case CHOICE, SPLIT, JOIN -> GATEWAY;
        };
    }

    private int middle(String lane, int row) {
        return top.get(lane) + row * ROW + ROW / 2;
    }

    /** A vertical of its own left of that column, so that two ways do not lie on each other. */
    private int channel(int at) {
        return left.get(at) - CHANNEL * channels.merge(at, 1, Integer::sum) - 2;
    }

    private List<Point> way(Flow flow) {
        Box from = boxes.get(flow.source().id());
        Box to = boxes.get(flow.target().id());
        List<Point> points = new ArrayList<>(List.of(new Point(from.right(), from.centreY())));
        int y = from.centreY();
        Integer detour = detourRow.get(flow.id());
        if (detour != null) {
            y = turn(points, y, middle(laneOf.get(flow.target()), detour), column.get(flow.source()) + 1);
        }
        turn(points, y, to.centreY(), column.get(flow.target()));
        points.add(new Point(to.x(), to.centreY()));
        return points;
    }

    private int turn(List<Point> points, int from, int to, int at) {
        if (from != to) {
            int x = channel(at);
            points.add(new Point(x, from));
            points.add(new Point(x, to));
        }
        return to;
    }

    /** Down to below the lowest lane, back, and up to the lower part of the step's left side. */
    private List<Point> wayBack(Flow flow, int bottom) {
        Box from = boxes.get(flow.source().id());
        Box to = boxes.get(flow.target().id());
        int out = channel(column.get(flow.source()) + 1);
        int in = channel(column.get(flow.target()));
        int y = bottom + CHANNEL * returns++;
        int under = to.centreY() + STEP_HEIGHT / 4;
        return List.of(
                new Point(from.centreX(), from.y() + from.height()),
                new Point(from.centreX(), from.y() + from.height() + 6),
                new Point(out, from.y() + from.height() + 6),
                new Point(out, y),
                new Point(in, y),
                new Point(in, under),
                new Point(to.x(), under));
    }
}
