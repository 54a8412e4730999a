package vn.motcua.api.catalogue;

import java.util.Optional;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepKind;
import vn.motcua.command.process.bpmn.BpmnExport;
import vn.motcua.command.process.diagram.Diagram;
import vn.motcua.command.process.diagram.DiagramLayout;
import vn.motcua.command.process.diagram.SvgDrawing;
import vn.motcua.events.dossier.Department;

/** Draws the process of a procedure with the names that the catalogue has for its departments. */
final class ProcessPicture {

    private ProcessPicture() {}

    static String svg(PublishedProcedure published, Catalogue catalogue) {
        return SvgDrawing.of(published.process(), title(published), diagram(published, catalogue));
    }

    static String bpmn(PublishedProcedure published, Catalogue catalogue) {
        return BpmnExport.of(published.process(), title(published), diagram(published, catalogue));
    }

    private static String title(PublishedProcedure published) {
        return published.procedure().code() + " " + published.procedure().name();
    }

    private static Diagram diagram(PublishedProcedure published, Catalogue catalogue) {
        return DiagramLayout.of(published.process(), step -> lane(step, published, catalogue));
    }

    private static String lane(ProcessStep step, PublishedProcedure published, Catalogue catalogue) {
        String kind = step.kind() == StepKind.INTERNAL ? "" : " (" + step.kind().vietnamese() + ")";
        String agency = step.agency() == null ? "" : ": " + step.agency();
        return role(step) + " – " + department(step, published, catalogue) + kind + agency;
    }

    static String department(ProcessStep step, PublishedProcedure published, Catalogue catalogue) {
        return Optional.ofNullable(step.department())
                .flatMap(catalogue::department)
                .map(Department::name)
                .orElse(published.departments().get(0).name());
    }

    private static String role(ProcessStep step) {
        return switch (step.role()) {
            case RECEPTION -> "Cán bộ tiếp nhận";
            case OFFICER -> "Chuyên viên thụ lý";
            case HEAD -> "Lãnh đạo";
            case CLERK -> "Văn thư";
            default -> step.role().wireName();
        };
    }
}
