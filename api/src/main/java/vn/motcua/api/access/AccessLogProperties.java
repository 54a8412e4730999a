package vn.motcua.api.access;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one caller can be refused, so that nobody fills the ledger with refusals.
 *
 * @param refusalBurst refusals in a row
 * @param refusalsPerMinute refusals a minute after that
 * @param callers how many callers are remembered; the ones seen longest ago are forgotten first
 */
@Validated
@ConfigurationProperties("motcua.access-log")
record AccessLogProperties(
        @DefaultValue("200") @Min(1) int refusalBurst,
        @DefaultValue("60") @Min(1) int refusalsPerMinute,
        @DefaultValue("100000") @Min(1) int callers) {}
