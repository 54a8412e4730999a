package vn.motcua.api.forms;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the forms say of the centre.
 *
 * @param superior the body that the centre belongs to
 * @param place where forms are issued
 * @param phone the centre's telephone; may be {@code null}
 * @param website the centre's address on the web; may be {@code null}
 * @param lookUp what the QR code of a receipt leads to, {@code {code}} standing for the dossier code; {@code null}: the code itself
 */
@Validated
@ConfigurationProperties("motcua.forms")
record FormProperties(
        @DefaultValue("Ủy ban nhân dân tỉnh Thanh Hóa") @NotBlank
        String superior,

        @DefaultValue("Thanh Hóa") @NotBlank String place,

        String phone,
        String website,
        String lookUp) {

    String lookUpAddress(String code) {
        return lookUp == null ? null : lookUp.replace("{code}", code);
    }
}
