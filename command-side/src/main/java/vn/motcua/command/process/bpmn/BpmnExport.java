package vn.motcua.command.process.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepKind;
import vn.motcua.command.process.diagram.Box;
import vn.motcua.command.process.diagram.Diagram;
import vn.motcua.command.process.diagram.Flow;
import vn.motcua.command.process.diagram.FlowNode;
import vn.motcua.command.process.diagram.Lane;

/** Writes a process as BPMN 2.0 XML with diagram interchange; {@link BpmnImport} reads an equal one from it. */
public final class BpmnExport {

    /** The namespace of what BPMN has no word for: shares, needs, departments, confidence. */
    static final String NAMESPACE = "urn:motcua:electronic-process:1";

    /** The name of a flow that returns a dossier to an earlier step. */
    static final String RETURN = "Chuyển lại";

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, BaseElement> elements = new HashMap<>();
    private final ElectronicProcess process;
    private final Diagram diagram;
    private final Definitions definitions = model.newInstance(Definitions.class);

    private BpmnExport(ElectronicProcess process, Diagram diagram) {
        this.process = process;
        this.diagram = diagram;
    }

    /**
     * The XML, valid against the schema of BPMN 2.0.
     *
     * @param process what is written
     * @param title the name of the pool, e.g. the procedure's name
     * @param diagram where its elements are drawn
     */
    public static String of(ElectronicProcess process, String title, Diagram diagram) {
        return new BpmnExport(process, diagram).write(title);
    }

    private String write(String title) {
        definitions.setTargetNamespace(NAMESPACE);
        model.setDefinitions(definitions);
        Collaboration collaboration = child(definitions, Collaboration.class, "collaboration");
        Process bpmn = model.newInstance(Process.class);
        bpmn.setId("process");
        bpmn.setName(title);
        definitions.addChildElement(bpmn);
        facts(bpmn);
        Participant pool = child(collaboration, Participant.class, "pool");
        pool.setName(title);
        pool.setProcess(bpmn);
        elements.put("pool", pool);
        LaneSet lanes = child(bpmn, LaneSet.class, "lanes");
        diagram.graph().nodes().forEach(node -> node(bpmn, node));
        diagram.graph().flows().forEach(flow -> flow(bpmn, flow));
        diagram.lanes().forEach(lane -> lane(lanes, lane));
        draw(collaboration);
        Bpmn.validateModel(model);
        return Bpmn.convertToString(model);
    }

    private void facts(Process bpmn) {
        ModelElementInstance facts = extension(bpmn, "process");
        put(facts, "procedure", process.procedure());
        put(
                facts,
                "procedureVersions",
                String.join(
                        " ",
                        process.procedureVersions().stream()
                                .map(String::valueOf)
                                .toList()));
        put(facts, "source", process.source());
        put(facts, "confidence", process.confidence());
        put(facts, "sample", String.valueOf(process.sample()));
    }

    private void node(Process bpmn, FlowNode node) {
        Class<? extends org.camunda.bpm.model.bpmn.instance.FlowNode> type = switch (node.kind()) {
            case START -> StartEvent.class;
            case END -> EndEvent.class;
            case CHOICE -> ExclusiveGateway.class;
            case SPLIT, JOIN -> ParallelGateway.class;
            case STEP -> node.step().kind() == StepKind.EXTERNAL_ANSWER ? ReceiveTask.class : UserTask.class;
        };
        org.camunda.bpm.model.bpmn.instance.FlowNode element = child(bpmn, type, node.id());
        elements.put(node.id(), element);
        if (node.kind() == FlowNode.Kind.STEP) {
            element.setName(node.step().name());
            facts(element, node.step());
        }
    }

    private void facts(BaseElement element, ProcessStep step) {
        ModelElementInstance facts = extension(element, "step");
        put(facts, "key", step.key());
        put(facts, "kind", step.kind().name());
        put(facts, "role", step.role().wireName());
        put(facts, "department", step.department());
        put(facts, "agency", step.agency());
        if (step.share() != null && step.share().workingHours() != null) {
            put(facts, "workingHours", step.share().workingHours().toPlainString());
        }
        if (step.share() != null && step.share().percent() != null) {
            put(facts, "percent", step.share().percent().toString());
        }
        List<String> needs = new ArrayList<>();
        step.needs().forEach(need -> needs.add(need.name()));
        put(facts, "needs", needs.isEmpty() ? null : String.join(" ", needs));
        put(facts, "confidence", step.confidence());
        put(facts, "sample", String.valueOf(step.sample()));
    }

    private ModelElementInstance extension(BaseElement element, String name) {
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        element.setExtensionElements(extensions);
        return extensions.addExtensionElement(NAMESPACE, name);
    }

    private static void put(ModelElementInstance facts, String name, String value) {
        if (value != null) {
            facts.setAttributeValue(name, value);
        }
    }

    private void flow(Process bpmn, Flow flow) {
        var source = (org.camunda.bpm.model.bpmn.instance.FlowNode)
                elements.get(flow.source().id());
        var target = (org.camunda.bpm.model.bpmn.instance.FlowNode)
                elements.get(flow.target().id());
        SequenceFlow sequence = child(bpmn, SequenceFlow.class, flow.id());
        if (flow.back()) {
            sequence.setName(RETURN);
        }
        sequence.setSource(source);
        sequence.setTarget(target);
        source.getOutgoing().add(sequence);
        target.getIncoming().add(sequence);
        elements.put(flow.id(), sequence);
    }

    private void lane(LaneSet lanes, Lane lane) {
        var element = child(lanes, org.camunda.bpm.model.bpmn.instance.Lane.class, lane.id());
        element.setName(lane.name());
        lane.nodes()
                .forEach(node -> element.getFlowNodeRefs()
                        .add((org.camunda.bpm.model.bpmn.instance.FlowNode) elements.get(node.id())));
        elements.put(lane.id(), element);
    }

    private void draw(Collaboration collaboration) {
        BpmnDiagram drawing = child(definitions, BpmnDiagram.class, null);
        BpmnPlane plane = child(drawing, BpmnPlane.class, null);
        plane.setBpmnElement(collaboration);
        shape(plane, "pool", diagram.pool()).setHorizontal(true);
        diagram.lanes().forEach(lane -> shape(plane, lane.id(), lane.box()).setHorizontal(true));
        diagram.graph()
                .nodes()
                .forEach(node -> shape(plane, node.id(), diagram.boxes().get(node.id())));
        diagram.graph().flows().forEach(flow -> {
            BpmnEdge edge = child(plane, BpmnEdge.class, null);
            edge.setBpmnElement(elements.get(flow.id()));
            diagram.ways().get(flow.id()).forEach(point -> {
                Waypoint waypoint = child(edge, Waypoint.class, null);
                waypoint.setX(point.x());
                waypoint.setY(point.y());
            });
        });
    }

    private BpmnShape shape(BpmnPlane plane, String id, Box box) {
        BpmnShape shape = child(plane, BpmnShape.class, null);
        shape.setBpmnElement(elements.get(id));
        Bounds bounds = child(shape, Bounds.class, null);
        bounds.setX(box.x());
        bounds.setY(box.y());
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        return shape;
    }

    private <T extends ModelElementInstance> T child(ModelElementInstance parent, Class<T> type, String id) {
        T child = model.newInstance(type);
        if (id != null) {
            child.setAttributeValue("id", id, true);
        }
        parent.addChildElement(child);
        return child;
    }
}
