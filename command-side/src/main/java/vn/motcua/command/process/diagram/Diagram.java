package vn.motcua.command.process.diagram;

import java.util.List;
import java.util.Map;

/**
 * A picture of a process with everything in its place.
 *
 * @param graph what it shows
 * @param width in pixels
 * @param height in pixels
 * @param pool around all lanes
 * @param lanes from top to bottom
 * @param boxes where each node is, by its id
 * @param ways the points of each flow, by its id, at least two
 */
public record Diagram(
        FlowGraph graph,
        int width,
        int height,
        Box pool,
        List<Lane> lanes,
        Map<String, Box> boxes,
        Map<String, List<Point>> ways) {

    public Diagram {
        lanes = List.copyOf(lanes);
        boxes = Map.copyOf(boxes);
        ways = Map.copyOf(ways);
    }

    /**
     * A point of a way, in pixels.
     *
     * @param x from the left
     * @param y from the top
     */
    public record Point(int x, int y) {}
}
