package vn.motcua.api.demo;

import java.time.Instant;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.events.dossier.Department;

/**
 * A dossier that the demonstration will submit.
 *
 * @param number counted through the whole plan, from 1; also the seed of everything random about it
 * @param department which decides it
 * @param procedure under which it is submitted
 * @param submittedAt in working hours
 */
record DemoDossier(int number, Department department, PublishedProcedure procedure, Instant submittedAt) {}
