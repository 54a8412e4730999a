package vn.motcua.api.catalogue;

import java.math.BigDecimal;
import vn.motcua.command.process.ProcessStep;

/**
 * A step of a procedure as the list of steps shows it; the process itself has an address of its own.
 *
 * @param name e.g. {@code Thẩm định hồ sơ}
 * @param workingHours how long it may take; {@code null} where the time is a percentage or not set
 * @param percent of the time limit; {@code null} where the time is in hours or not set
 */
record ProcedureStep(String name, BigDecimal workingHours, Integer percent) {

    static ProcedureStep of(ProcessStep step) {
        return step.share() == null
                ? new ProcedureStep(step.name(), null, null)
                : new ProcedureStep(
                        step.name(), step.share().workingHours(), step.share().percent());
    }
}
