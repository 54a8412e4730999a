package vn.motcua.forms;

import java.util.List;

/**
 * The control sheet (phiếu kiểm soát quá trình giải quyết hồ sơ): every hand-over from one hand to the next.
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param handovers oldest first
 */
public record ControlSheet(Heading heading, DossierFacts dossier, List<Handover> handovers) implements LegalForm {

    public ControlSheet {
        handovers = List.copyOf(handovers);
    }

    @Override
    public FormKind kind() {
        return FormKind.CONTROL_SHEET;
    }
}
