package vn.motcua.api.demo;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the demonstration is filled.
 *
 * @param scale what part of the dossiers is made, for trying out
 * @param concurrency how many lives are told at once; they share the commits of the ledger
 * @param catchUp how long the read models may take after the last event
 */
@Validated
@ConfigurationProperties("motcua.demonstration")
record DemoProperties(
        @DefaultValue("1") @DecimalMin("0.0001") @DecimalMax("1")
        double scale,

        @DefaultValue("48") @Min(1) @Max(256) int concurrency,
        @DefaultValue("10m") Duration catchUp) {}
