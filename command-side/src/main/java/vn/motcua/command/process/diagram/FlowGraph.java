package vn.motcua.command.process.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.command.process.Branching;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;

/** The nodes and ways of a published process, gateways included: what BPMN and the drawing have in common. */
public final class FlowGraph {

    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, FlowNode> entryOf = new LinkedHashMap<>();
    private final FlowNode end = new FlowNode("end", FlowNode.Kind.END, null);

    private FlowGraph() {}

    /** The graph of a process that {@code ProcessChecks} finds sound. */
    public static FlowGraph of(ElectronicProcess process) {
        FlowGraph graph = new FlowGraph();
        FlowNode start = graph.node("start", FlowNode.Kind.START, null);
        Map<String, FlowNode> steps = new LinkedHashMap<>();
        for (ProcessStep step : process.steps()) {
            if (step.join() == Branching.ALL) {
                graph.entryOf.put(step.key(), graph.node("join-" + step.key(), FlowNode.Kind.JOIN, step));
            }
            FlowNode node = graph.node("step-" + step.key(), FlowNode.Kind.STEP, step);
            steps.put(step.key(), node);
            graph.entryOf.putIfAbsent(step.key(), node);
        }
        graph.flow(start, graph.entryOf.get(process.steps().get(0).key()), false);
        for (ProcessStep step : process.steps()) {
            FlowNode entry = graph.entryOf.get(step.key());
            FlowNode node = steps.get(step.key());
            if (entry != node) {
                graph.flow(entry, node, false);
            }
            graph.leave(step, node, steps);
        }
        graph.nodes.add(graph.end);
        return graph;
    }

    private void leave(ProcessStep step, FlowNode node, Map<String, FlowNode> steps) {
        FlowNode from = node;
        boolean all = step.split() == Branching.ALL;
        if (!step.returnTo().isEmpty() || !all && step.next().size() > 1) {
            from = node("choice-" + step.key(), FlowNode.Kind.CHOICE, step);
            flow(node, from, false);
        }
        FlowNode choice = from;
        if (all) {
            from = node("split-" + step.key(), FlowNode.Kind.SPLIT, step);
            flow(choice, from, false);
        }
        for (String next : step.next()) {
            flow(from, entryOf.get(next), false);
        }
        if (step.next().isEmpty()) {
            flow(from, end, false);
        }
        // A return goes to the step itself, past the gateway that waits for branches: they are not opened again.
        step.returnTo().forEach(key -> flow(choice, steps.get(key), true));
    }

    private FlowNode node(String id, FlowNode.Kind kind, ProcessStep step) {
        FlowNode node = new FlowNode(id, kind, step);
        nodes.add(node);
        return node;
    }

    private void flow(FlowNode source, FlowNode target, boolean back) {
        flows.add(new Flow("flow-" + (flows.size() + 1), source, target, back));
    }

    /** Every node, the start first, the steps in their order, the end last. */
    public List<FlowNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Every way; those of one node in the order of the definition. */
    public List<Flow> flows() {
        return List.copyOf(flows);
    }
}
