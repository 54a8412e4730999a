package vn.motcua.command.process.diagram;

import java.util.List;

/**
 * A lane: everything that one role of one department does.
 *
 * @param id unique in the picture, a valid XML name
 * @param name e.g. {@code Chuyên viên thụ lý}
 * @param box where it is
 * @param nodes what stands in it
 */
public record Lane(String id, String name, Box box, List<FlowNode> nodes) {

    public Lane {
        nodes = List.copyOf(nodes);
    }
}
