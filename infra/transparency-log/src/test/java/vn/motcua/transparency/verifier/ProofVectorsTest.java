package vn.motcua.transparency.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.merkle.ProofVerification;

/** Also a test of the JSON reader: the vectors are JSON files that others wrote. */
@DisplayName("The proof vectors of transparency-dev/merkle")
class ProofVectorsTest {

    @Test
    @DisplayName("are decided as they ask, all 196 of them")
    void allVectors() throws IOException, URISyntaxException, MalformedException {
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        for (Path file : files()) {
            Map<String, Object> vector = Json.object(Files.readString(file));
            boolean expected = !(Boolean) vector.get("wantErr");
            boolean actual = vector.containsKey("leafIdx") ? inclusion(vector) : consistency(vector);
            if (actual != expected) {
                wrong.add(file + ": " + vector.get("desc"));
            }
            accepted += actual ? 1 : 0;
            refused += actual ? 0 : 1;
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).isPositive();
        assertThat(accepted + refused).isEqualTo(196);
    }

    private static boolean inclusion(Map<String, Object> vector) {
        return ProofVerification.inclusion(
                number(vector, "leafIdx"),
                number(vector, "treeSize"),
                bytes(vector.get("leafHash")),
                proof(vector),
                bytes(vector.get("root")));
    }

    private static boolean consistency(Map<String, Object> vector) {
        return ProofVerification.consistency(
                number(vector, "size1"),
                bytes(vector.get("root1")),
                number(vector, "size2"),
                bytes(vector.get("root2")),
                proof(vector));
    }

    private static long number(Map<String, Object> vector, String name) {
        return ((BigDecimal) vector.get(name)).longValue();
    }

    private static List<byte[]> proof(Map<String, Object> vector) {
        return vector.get("proof") instanceof List<?> hashes
                ? hashes.stream().map(ProofVectorsTest::bytes).toList()
                : List.of();
    }

    private static byte[] bytes(Object base64) {
        return base64 == null ? new byte[0] : Base64.getDecoder().decode((String) base64);
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder =
                Path.of(ProofVectorsTest.class.getResource("/merkle-vectors").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
