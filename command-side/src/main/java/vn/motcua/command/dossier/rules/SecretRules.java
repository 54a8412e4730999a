package vn.motcua.command.dossier.rules;

import java.util.Map;
import vn.motcua.command.Refusal;

/** A dossier that holds state secrets (bí mật Nhà nước) is registered by its code only. */
public final class SecretRules {

    private SecretRules() {}

    /** Refuses a command that {@code carries} content, an applicant or papers into a state-secret dossier. */
    public static Ruling codeOnly(Ruling ruling, boolean stateSecret, boolean carries) {
        return ruling.refuse(
                stateSecret && carries,
                () -> Refusal.conflict(
                        "secret.code-only",
                        LegalBasis.STATE_SECRETS,
                        Map.of(),
                        "Hồ sơ chứa bí mật Nhà nước chỉ được đăng ký theo mã; không ghi nội dung, chủ hồ sơ, giấy tờ.",
                        "A dossier with state secrets is registered by code only: no content, no applicant, no papers."));
    }
}
