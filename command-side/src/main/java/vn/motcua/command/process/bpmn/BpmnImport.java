package vn.motcua.command.process.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;
import vn.motcua.command.Fault;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.InvalidProcessException;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.ProcessFile;

/** Reads a process from BPMN 2.0 XML: what {@link BpmnExport} wrote, or what an editor has made of it. */
public final class BpmnImport {

    private BpmnImport() {}

    /**
     * Reads and checks a process. A flow named {@code Chuyển lại} is a return, every other one leads forward; places and
     * colours of the drawing are not read.
     *
     * @param xml the file's text
     * @param bounds what to check it against, by the code of the procedure that the file names
     * @throws InvalidProcessException naming everything that is wrong
     */
    public static ElectronicProcess read(String xml, Function<String, ProcessBounds> bounds) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException e) {
            throw refused("file", "unreadable", "Tệp không phải BPMN 2.0 đúng dạng.", "The file is no valid BPMN 2.0.");
        }
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw refused("file", "one-process", "Tệp phải có đúng một quy trình.", "The file must hold one process.");
        }
        Process process = processes.iterator().next();
        Map<String, String> facts = facts(process);
        Map<String, Object> entry = new LinkedHashMap<>(facts);
        String procedure = (String) entry.remove("procedure");
        entry.putIfAbsent("sample", "false");
        entry.put("procedureVersions", words(facts.get("procedureVersions")));
        entry.put("steps", steps(process));
        Map<String, Object> document = new LinkedHashMap<>();
        // A drawing of a foreign editor names no procedure; what else it lacks is to be told all the same.
        document.put("procedure", Objects.toString(procedure, ""));
        document.put("processes", List.of(entry));
        return ProcessFile.read(document, bounds).get(0);
    }

    private static List<Map<String, Object>> steps(Process process) {
        List<Task> tasks = process.getFlowElements().stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .collect(Collectors.toCollection(ArrayList::new));
        // Editors may write the elements in another order; the step after the start event stays the first.
        process.getChildElementsByType(StartEvent.class).stream()
                .flatMap(start -> targets(start, false, new HashSet<>()).stream())
                .findFirst()
                .ifPresent(first -> {
                    tasks.remove(first);
                    tasks.add(0, (Task) first);
                });
        return tasks.stream().map(BpmnImport::step).toList();
    }

    private static Map<String, Object> step(Task task) {
        Map<String, String> facts = facts(task);
        Map<String, Object> step = new LinkedHashMap<>(facts);
        step.putIfAbsent("sample", "false");
        step.put("name", task.getName());
        step.put("needs", words(facts.get("needs")));
        step.put("next", keys(targets(task, false, new HashSet<>())));
        step.put("returnTo", keys(targets(task, true, new HashSet<>())));
        step.put("split", splits(task, new HashSet<>()) ? "ALL" : "ONE");
        boolean joins = task.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .anyMatch(before -> before instanceof ParallelGateway
                        && before.getIncoming().size() > 1);
        step.put("join", joins ? "ALL" : "ONE");
        return step;
    }

    private static List<String> keys(List<FlowNode> tasks) {
        return tasks.stream()
                .map(task -> facts(task).getOrDefault("key", task.getId()))
                .toList();
    }

    /** The tasks that a node leads to, past gateways, in the order of its ways: forward, or by a return. */
    private static List<FlowNode> targets(FlowNode node, boolean back, Set<FlowNode> seen) {
        List<FlowNode> found = new ArrayList<>();
        if (!seen.add(node)) {
            return found;
        }
        for (SequenceFlow flow : node.getOutgoing()) {
            FlowNode target = flow.getTarget();
            boolean returns = returns(flow);
            if (target instanceof Task) {
                if (returns == back) {
                    found.add(target);
                }
            } else if (!returns && !(target instanceof Event)) {
                found.addAll(targets(target, back, seen));
            }
        }
        return found;
    }

    private static boolean returns(SequenceFlow flow) {
        return flow.getName() != null
                && BpmnExport.RETURN.equalsIgnoreCase(flow.getName().strip());
    }

    private static boolean splits(FlowNode node, Set<FlowNode> seen) {
        if (!seen.add(node)) {
            return false;
        }
        return node.getOutgoing().stream()
                .filter(flow -> !returns(flow))
                .map(SequenceFlow::getTarget)
                .filter(target -> !(target instanceof Task || target instanceof Event))
                .anyMatch(gateway -> gateway instanceof ParallelGateway
                                && gateway.getOutgoing().size() > 1
                        || splits(gateway, seen));
    }

    /** The attributes of the extension element in our namespace; empty where an editor has added the element. */
    private static Map<String, String> facts(BaseElement element) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) {
            return facts;
        }
        for (DomElement extension :
                element.getExtensionElements().getDomElement().getChildElements()) {
            if (BpmnExport.NAMESPACE.equals(extension.getNamespaceURI())) {
                Stream.of(
                                "procedure",
                                "procedureVersions",
                                "source",
                                "key",
                                "kind",
                                "role",
                                "department",
                                "agency",
                                "workingHours",
                                "percent",
                                "needs",
                                "confidence",
                                "sample")
                        .filter(extension::hasAttribute)
                        .forEach(name -> facts.put(name, extension.getAttribute(name)));
            }
        }
        return facts;
    }

    private static List<String> words(String text) {
        return Stream.of(Objects.toString(text, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static InvalidProcessException refused(String field, String code, String vietnamese, String english) {
        return new InvalidProcessException(List.of(new Fault(field, "process." + code, vietnamese, english)));
    }
}
