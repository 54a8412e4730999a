package vn.motcua.api.demo;

import java.time.Instant;
import java.util.function.Function;
import vn.motcua.command.Caller;

/**
 * One command in the life of a dossier.
 *
 * @param at when it happened
 * @param by who gave it
 * @param command makes the command for the dossier's code; for the first act of a life the code is {@code null}
 * @param events how many events it leads to
 */
record DemoAct(Instant at, Caller by, Function<String, Object> command, int events) {}
