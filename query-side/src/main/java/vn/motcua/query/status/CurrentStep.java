package vn.motcua.query.status;

import java.time.Instant;
import vn.motcua.events.dossier.Officer;

/**
 * The step that an officer is answerable for now. For staff only.
 *
 * @param number its number in the dossier, from 1
 * @param name its name
 * @param officer who is answerable
 * @param assignedAt since when that officer is
 * @param startedAt when the officer took it up; {@code null} until then
 */
public record CurrentStep(int number, String name, Officer officer, Instant assignedAt, Instant startedAt) {}
