package vn.motcua.api.commands;

import java.util.function.Function;

/**
 * A key that a command takes together with its events, so that it has its effect once whatever happens to the answer.
 *
 * @param key scoped to whoever sent it, at most 300 characters
 * @param requestHash tells a retry from another request under the same key
 * @param answer turns what the command's handler returned into the JSON text that a retry is answered from
 */
public record CommandClaim(String key, byte[] requestHash, Function<Object, String> answer) {

    /** Under this key of the command message's metadata the claim travels; local to the process, never stored. */
    static final String METADATA_KEY = "motcua.command-claim";

    /** Without the key: it may name the principal. */
    @Override
    public String toString() {
        return "CommandClaim[]";
    }
}
