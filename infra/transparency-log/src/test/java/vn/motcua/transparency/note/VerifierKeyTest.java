package vn.motcua.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;

@DisplayName("A key")
class VerifierKeyTest {

    @Test
    @DisplayName("has the public key and signature that RFC 8032 computes, test 1 of section 7.1")
    void rfc8032() {
        SigningKey key = new SigningKey(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(key.publicKey())
                .asHexString()
                .isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(key.sign(new byte[0]))
                .asHexString()
                .isEqualToIgnoringCase("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    @DisplayName("is written as name, key id and typed key, and read again")
    void roundTrip() throws MalformedException {
        for (KeyType type : KeyType.values()) {
            VerifierKey key =
                    new VerifierKey("motcua.example/sổ", type, TestKeys.key(3).publicKey());
            assertThat(VerifierKey.parse(key.encoded())).isEqualTo(key).hasSameHashCodeAs(key);
            assertThat(VerifierKey.parse(key.encoded()).type()).isEqualTo(type);
        }
    }

    @Test
    @DisplayName("has another id under another name or type")
    void keyIds() {
        byte[] publicKey = TestKeys.key(3).publicKey();
        VerifierKey key = new VerifierKey("a", KeyType.ED25519, publicKey);
        assertThat(key.keyId()).isNotEqualTo(new VerifierKey("b", KeyType.ED25519, publicKey).keyId());
        assertThat(key.keyId()).isNotEqualTo(new VerifierKey("a", KeyType.COSIGNATURE, publicKey).keyId());
        assertThat(key).isNotEqualTo(new VerifierKey("b", KeyType.ED25519, publicKey));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "++",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
            })
    @DisplayName("is not read from any other text")
    void malformed(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> VerifierKey.parse(text));
    }

    @Test
    @DisplayName("has a name without space, plus or control characters")
    void names() {
        byte[] publicKey = TestKeys.key(3).publicKey();
        for (String name : List.of("", "a b", "a+b", "a\u2003b", "a\nb", "a\u0001b", "a\u0085b", "a\ud800")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new VerifierKey(name, KeyType.ED25519, publicKey));
        }
    }

    @Test
    @DisplayName("whose bytes are no point of the curve verifies nothing, and is no error")
    void noPoint() throws MalformedException, IOException {
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;
        VerifierKey key = new VerifierKey("a", KeyType.ED25519, noPoint);
        SignedNote note = new SignedNote("text\n", List.of(new NoteSignature("a", key.keyId(), new byte[64])));
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> note.verify(List.of(key)));
    }

    @Test
    @DisplayName("is kept in a file that only its owner can read")
    void keyFile(@TempDir Path directory) throws IOException, MalformedException {
        Path file = directory.resolve("log.key");
        SigningKeyFile written = new SigningKeyFile("motcua.example/log", KeyType.ED25519, TestKeys.key(9));
        written.writeNew(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKeyFile.read(file).verifierKey()).isEqualTo(written.verifierKey());
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> written.writeNew(file));
        assertThat(written.toString())
                .doesNotContain(Files.readString(file).split("\\+")[4].substring(0, 8));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SigningKeyFile.read(file))
                .withMessageContaining("chmod 600");
    }

    @Test
    @DisplayName("is not taken from a file that was damaged")
    void damagedKeyFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("log.key");
        new SigningKeyFile("motcua.example/log", KeyType.ED25519, TestKeys.key(9)).writeNew(file);
        String line = Files.readString(file);
        for (String damaged :
                List.of("", "\n", line.replace("log", "lag"), line.replace("CQkJ", "CQkK"), line + line)) {
            Files.writeString(file, damaged);
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SigningKeyFile.read(file));
        }
    }

    @Test
    @DisplayName("that was generated signs what its own verifier key verifies")
    void generated() throws MalformedException, RejectedException, IOException {
        NoteSigner signer = new NoteSigner("new.example", SigningKey.generate());
        assertThat(signer.sign("text\n").verify(List.of(signer.verifierKey()))).hasSize(1);
    }
}
