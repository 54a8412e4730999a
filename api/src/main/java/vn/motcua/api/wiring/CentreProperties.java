package vn.motcua.api.wiring;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * The one-stop centre that this installation serves.
 *
 * @param department its own department code in the catalogue: its reception, cashier and return desk serve every department
 * @param processesBindFrom the first day in Vietnam on which a dossier that begins to be worked on runs by its procedure's
 *     electronic process. Before it any step may follow any, which keeps dossiers on their way when an installation changes over
 */
@Validated
@ConfigurationProperties("motcua.centre")
record CentreProperties(
        @DefaultValue("000.00.28.H56") @Pattern(regexp = "[0-9A-Z.]{3,35}")
        String department,

        @DefaultValue("2000-01-01") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate processesBindFrom) {}
