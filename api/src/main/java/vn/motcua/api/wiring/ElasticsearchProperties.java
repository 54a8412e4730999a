package vn.motcua.api.wiring;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is; it need not be up, also not at the start.
 *
 * @param url base address
 */
@Validated
@ConfigurationProperties("motcua.elasticsearch")
record ElasticsearchProperties(@NotNull URI url) {}
