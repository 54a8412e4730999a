package vn.motcua.api.commands;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.events.Source;

/**
 * What a request says beside its command.
 *
 * @param caller who sends it
 * @param expectedVersion from {@code If-Match}; {@code null}: any
 * @param key from {@code Idempotency-Key}, scoped to the caller; {@code null} where none was sent
 * @param hash of method, path and body: what one key may be used for
 * @param traceId the trace it belongs to
 * @param language in which a problem is explained
 */
public record CommandRequest(
        Caller caller, Long expectedVersion, String key, byte[] hash, String traceId, Language language) {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
    private static final Pattern VERSION_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * Reads the request.
     *
     * @throws ProblemException 400 for a header that cannot be understood
     */
    public static CommandRequest of(HttpServletRequest request, byte[] body, Caller caller) {
        return new CommandRequest(
                caller,
                version(request.getHeader(HttpHeaders.IF_MATCH)),
                key(request.getHeader(IDEMPOTENCY_KEY), caller),
                hash(request, body),
                TraceFilter.traceId(request),
                Language.of(request));
    }

    /** Who gives the command, from where, and the version that it expects. */
    public CommandMetadata metadata() {
        return CommandMetadata.of(caller, Source.API).withTraceId(traceId).expecting(expectedVersion);
    }

    private static Long version(String ifMatch) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return null;
        }
        Matcher tag = VERSION_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED,
                    "If-Match phải là ETag đã nhận, ví dụ \"3\".",
                    "If-Match must be an ETag as received, such as \"3\".");
        }
        return Long.valueOf(tag.group(1));
    }

    private static String key(String header, Caller caller) {
        if (header == null) {
            return null;
        }
        if (!KEY.matcher(header).matches()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED,
                    "Idempotency-Key gồm 1 đến 128 ký tự ASCII nhìn thấy được.",
                    "Idempotency-Key has 1 to 128 visible ASCII characters.");
        }
        // The subject's hash instead of the subject: the key is stored, and has a bounded length.
        return "http:" + hex(sha256().digest(utf8(caller.id()))).substring(0, 32) + ":" + header;
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        MessageDigest digest = sha256();
        digest.update(utf8(request.getMethod() + " " + request.getRequestURI() + "\n"));
        return digest.digest(body == null ? new byte[0] : body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
