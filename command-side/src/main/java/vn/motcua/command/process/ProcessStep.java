package vn.motcua.command.process;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.command.Role;

/**
 * One step (bước) of an electronic process.
 *
 * @param key names the step within its process, {@code a-z}, digits and hyphens, at most 40 characters
 * @param name what officers read, e.g. {@code Thẩm định hồ sơ}
 * @param kind whose work it is
 * @param role who does it: {@code RECEPTION}, {@code OFFICER}, {@code HEAD} or {@code CLERK}
 * @param department the identifier code of the department that does it; {@code null} for the one that decides the dossier
 * @param agency the outside body that is asked or answers; {@code null} where there is none
 * @param share the part of the limit it may take; {@code null} only while an outside body answers, or without a limit
 * @param needs what has to be there to complete it
 * @param next keys of the steps that may follow; empty where the process ends
 * @param split whether one or all of {@code next} follow
 * @param join {@code ALL} where the step begins only after every parallel branch that leads to it
 * @param returnTo keys of the earlier steps to which it may be returned (chuyển lại)
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is made up because no public source gives it
 */
public record ProcessStep(
        String key,
        String name,
        StepKind kind,
        Role role,
        String department,
        String agency,
        TimeShare share,
        Set<StepNeed> needs,
        List<String> next,
        Branching split,
        Branching join,
        List<String> returnTo,
        String confidence,
        boolean sample) {

    public ProcessStep {
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        next = List.copyOf(next);
        returnTo = List.copyOf(returnTo);
    }
}
