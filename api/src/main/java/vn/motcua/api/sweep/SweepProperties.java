package vn.motcua.api.sweep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how what became overdue is found.
 *
 * @param every the time between two sweeps of a node, and before its first; zero: none on schedule
 * @param commandsInFlight how many dossiers are asked at once; they share the commits of the ledger
 */
@Validated
@ConfigurationProperties("motcua.sweep")
record SweepProperties(
        @DefaultValue("15m") @NotNull Duration every,
        @DefaultValue("32") @Min(1) @Max(256) int commandsInFlight) {}
