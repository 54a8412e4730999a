package vn.motcua.command.process.diagram;

import vn.motcua.command.process.ProcessStep;

/** Names the lanes of a picture. */
@FunctionalInterface
public interface LaneNames {

    /** The name of the lane of {@code step}, in Vietnamese, e.g. {@code Chuyên viên thụ lý – Sở Tư pháp}. */
    String name(ProcessStep step);
}
