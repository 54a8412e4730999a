package vn.motcua.api.limits;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits for each client.
 *
 * @param publicBurst public requests that one client may make at once
 * @param publicPerMinute public requests that one client may make a minute after that
 * @param clients how many clients are remembered; the ones seen longest ago are forgotten first
 * @param trustedProxies addresses or CIDR ranges of proxies whose {@code X-Forwarded-For} is believed
 * @param body the largest request body
 * @param importBody the largest body of an import batch
 */
@Validated
@ConfigurationProperties("motcua.limits")
record LimitProperties(
        @DefaultValue("120") @Min(1) int publicBurst,
        @DefaultValue("300") @Min(1) int publicPerMinute,
        @DefaultValue("100000") @Min(1) int clients,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("256KB") @NotNull DataSize body,
        @DefaultValue("16MB") @NotNull DataSize importBody) {}
