package vn.motcua.localstack.issuer;

import java.util.List;
import java.util.Objects;

/**
 * Whom a token speaks for.
 *
 * @param subject the stable id, claim {@code sub}
 * @param name the name that is shown, claim {@code name}
 * @param roles claim {@code roles}, for instance {@code reception}
 * @param department code of the department, claim {@code department}; {@code null} for none
 */
public record TokenHolder(String subject, String name, List<String> roles, String department) {

    /** Copies the roles. */
    public TokenHolder {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        roles = List.copyOf(roles);
    }
}
