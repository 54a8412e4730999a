package vn.motcua.api.wiring;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The one-stop centre that this installation serves.
 *
 * @param department its own department code in the catalogue: its reception, cashier and return desk serve every department
 */
@Validated
@ConfigurationProperties("motcua.centre")
record CentreProperties(
        @DefaultValue("000.00.28.H56") @Pattern(regexp = "[0-9A-Z.]{3,35}")
        String department) {}
