package vn.motcua.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Signs bearer tokens with a key of its own. The private key lies in a file that only its owner reads; the public key, as
 * a JWK set (RFC 7517), is given to the application. Whoever can read the folder can be anybody: never for production.
 */
public final class DevelopmentIssuer {

    /** The claim {@code iss} of every token. */
    public static final String NAME = "motcua-local";

    /** How long a token is valid. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final Duration ID_LIFETIME = Duration.ofMinutes(5);
    private static final String PRIVATE_KEY = "private.jwk.json";
    private static final String PUBLIC_KEYS = "jwks.json";
    private static final int KEY_BITS = 2048;

    private final Path publicKeys;
    private final RSAKey key;
    private final Clock clock;

    private DevelopmentIssuer(Path publicKeys, RSAKey key, Clock clock) {
        this.publicKeys = publicKeys;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Opens the issuer of a folder and creates its keys if there are none.
     *
     * @param folder created if missing
     * @param clock tells when a token is issued
     * @return the issuer; every call for the same folder signs with the same key
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static DevelopmentIssuer in(Path folder, Clock clock) {
        Path publicKeys = folder.resolve(PUBLIC_KEYS).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            // Two programs may start on a new folder at the same time and must not end up with two keys.
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                return new DevelopmentIssuer(publicKeys, readOrCreate(folder, publicKeys), clock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey readOrCreate(Path folder, Path publicKeys) throws IOException {
        Path privateKey = folder.resolve(PRIVATE_KEY);
        try {
            RSAKey key;
            if (Files.exists(privateKey)) {
                key = RSAKey.parse(Files.readString(privateKey));
            } else {
                key = new RSAKeyGenerator(KEY_BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true)
                        .generate();
                write(privateKey, key.toJSONString(), "rw-------");
            }
            if (!Files.exists(publicKeys)) {
                write(publicKeys, new JWKSet(key).toString(true), "rw-r--r--");
            }
            return key;
        } catch (ParseException | JOSEException e) {
            throw new IOException("no usable key in " + privateKey, e);
        }
    }

    private static void write(Path file, String content, String permissions) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString(permissions));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return the file with the public keys, absolute */
    public Path publicKeys() {
        return publicKeys;
    }

    /**
     * Issues a token (RS256), valid for {@link #LIFETIME} from now.
     *
     * @param holder whom the token speaks for
     * @return the compact form, for the header {@code Authorization: Bearer}
     */
    public String issue(TokenHolder holder) {
        return sign(claims(NAME, holder, LIFETIME).build());
    }

    /**
     * Issues an ID token (OpenID Connect Core 1.0), which tells a client who has signed in.
     *
     * @param address the address of the sign-in server, claim {@code iss}
     * @param client the client, claim {@code aud}
     * @param nonce what the client sent to know the token by; {@code null} where it sent none
     */
    String identify(String address, String client, String nonce, TokenHolder holder) {
        return sign(claims(address, holder, ID_LIFETIME)
                .audience(client)
                .claim("nonce", nonce)
                .build());
    }

    /** The public key as a JWK set. */
    String publicKeySet() {
        return new JWKSet(key).toString(true);
    }

    private JWTClaimsSet.Builder claims(String issuer, TokenHolder holder, Duration lifetime) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(holder.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .claim("name", holder.name())
                .claim("roles", holder.roles());
        if (holder.department() != null) {
            claims.claim("department", holder.department());
        }
        return claims;
    }

    private String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key cannot sign", e);
        }
        return token.serialize();
    }
}
