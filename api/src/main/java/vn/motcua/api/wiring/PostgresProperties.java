package vn.motcua.api.wiring;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where PostgreSQL is and under which roles it is used.
 *
 * @param url JDBC address of the database
 * @param owner the role that owns the schemas; without a user name the schemas are taken as they are
 * @param application the role with no more rights than the application needs
 * @param poolSize connections kept for requests and projections
 */
@Validated
@ConfigurationProperties("motcua.postgres")
record PostgresProperties(
        @NotBlank String url,
        @DefaultValue Account owner,
        @DefaultValue Account application,
        @DefaultValue("16") @Min(4) int poolSize) {

    @AssertTrue(message = "motcua.postgres.application.username is required")
    boolean isApplicationNamed() {
        return application.named();
    }

    /** A role and its password. */
    record Account(String username, @DefaultValue("") String password) {

        boolean named() {
            return username != null && !username.isBlank();
        }

        /** Without the password: settings end up in logs. */
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }
}
