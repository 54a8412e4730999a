package vn.motcua.localstack.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Authorization codes that wait to be redeemed, each once, the oldest forgotten first. */
final class GrantedCodes {

    private static final int MOST = 1_000;
    private static final int CODE_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Grant> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Who has signed in, for which request.
     *
     * @param asked the request
     * @param holder who
     */
    record Grant(AuthorizationRequest asked, TokenHolder holder) {}

    synchronized String grant(AuthorizationRequest asked, TokenHolder holder) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        waiting.put(code, new Grant(asked, holder));
        return code;
    }

    /** The grant of that code if the verifier is the one that it was asked with; {@code null} otherwise. */
    synchronized Grant redeem(String code, String verifier) {
        Grant grant = waiting.remove(code);
        return grant != null && grant.asked().challenge().equals(challenge(verifier)) ? grant : null;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
