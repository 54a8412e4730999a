package vn.motcua.api.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How histories are taken in.
 *
 * @param agency the identifier code from which codes are taken for departments that have none of their own
 * @param concurrency how many dossiers are written at once; they share the commits of the ledger
 */
@Validated
@ConfigurationProperties("motcua.import")
record ImportProperties(
        @DefaultValue("H56") @NotBlank String agency,
        @DefaultValue("32") @Min(1) @Max(256) int concurrency) {}
