package vn.motcua.localstack.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which one says who one is: a list of demonstration users, or fields where there are none. */
final class SignInForm {

    private static final String STYLE = """
            body{font:1.0625rem/1.5 "Noto Sans","Liberation Sans",Arial,sans-serif;margin:0;color:#1d2530}\
            main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.6rem}\
            .note{border:1px solid #a46500;border-left-width:6px;padding:.6rem 1rem;background:#fff8ea;color:#4f3100}\
            ul{list-style:none;padding:0}li{border-bottom:1px solid #d4dae1}\
            button{font:inherit;width:100%;text-align:left;background:none;border:0;padding:.75rem;color:#0b4f8a;cursor:pointer}\
            button:hover{background:#f5f6f8;text-decoration:underline}button:focus-visible,input:focus-visible{outline:3px solid #1a66ff}\
            small{display:block;color:#4d5866;font-size:.95rem}label{display:block;font-weight:700;margin-top:.75rem}\
            input{font:inherit;padding:.5rem;width:100%;box-sizing:border-box;border:1px solid #6b7683}\
            .go{width:auto;margin-top:1rem;background:#9f1d20;color:#fff;padding:.6rem 1.5rem}.go:hover{background:#7c1417}""";

    /** The style's hash, for the content policy. */
    static final String STYLE_HASH = hash();

    private SignInForm() {}

    static String page(AuthorizationRequest asked, List<TokenHolder> demoUsers) {
        return """
                <!doctype html><html lang="vi"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1">\
                <title>Đăng nhập thử – Sign in for a trial</title><style>%s</style></head><body><main>\
                <h1>Đăng nhập thử <span lang="en">/ Sign in for a trial</span></h1>\
                <p class="note">Dịch vụ đăng nhập của máy phát triển: không hỏi mật khẩu. \
                <span lang="en">Sign-in service of a development machine: no password is asked.</span></p>%s</main></body></html>""".formatted(STYLE, demoUsers.isEmpty() ? fields(asked) : users(asked, demoUsers));
    }

    private static String users(AuthorizationRequest asked, List<TokenHolder> users) {
        return users.stream()
                .map(user ->
                        "<li>%s<input type=\"hidden\" name=\"user\" value=\"%s\"><button>%s<small>%s%s</small></button></form></li>"
                                .formatted(
                                        form(asked),
                                        escaped(user.subject()),
                                        escaped(user.name()),
                                        escaped(String.join(", ", user.roles())),
                                        user.department() == null ? "" : " · " + escaped(user.department())))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String fields(AuthorizationRequest asked) {
        return form(asked) + """
                <label for="user">Mã cán bộ <span lang="en">/ Personal number</span></label><input id="user" name="user" required>\
                <label for="role">Vai trò <span lang="en">/ Roles</span></label><input id="role" name="role" required value="officer">\
                <label for="department">Mã cơ quan <span lang="en">/ Department</span></label><input id="department" name="department">\
                <button class="go">Đăng nhập <span lang="en">/ Sign in</span></button></form>""";
    }

    private static String form(AuthorizationRequest asked) {
        return asked.query().entrySet().stream()
                .map(SignInForm::hidden)
                .collect(Collectors.joining("", "<form method=\"get\" action=\"/authorize/as\">", ""));
    }

    private static String hidden(Map.Entry<String, String> parameter) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(escaped(parameter.getKey()), escaped(parameter.getValue()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
