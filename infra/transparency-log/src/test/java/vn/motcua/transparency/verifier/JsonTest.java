package vn.motcua.transparency.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.transparency.MalformedException;

@DisplayName("A JSON object")
class JsonTest {

    @Test
    @DisplayName("is read with all kinds of values")
    void values() throws MalformedException {
        Map<String, Object> read = Json.object(
                " {\"a\" : [ 1 , -2.5e-3,true,false,null , {} ,[]],\"b\":\"\\u0110\\ud83d\\ude00\\n\\/\\\\\\\"đ\" ,\"\":{\"c\":0}}\n");
        assertThat(read).containsOnlyKeys("a", "b", "");
        assertThat(read.get("a"))
                .isEqualTo(Arrays.asList(
                        BigDecimal.ONE, new BigDecimal("-0.0025"), true, false, null, Map.of(), List.of()));
        assertThat(read.get("b")).isEqualTo("Đ😀\n/\\\"đ");
        assertThat(read.get("")).isEqualTo(Map.of("c", BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{}}",
                "{}{}",
                "{,}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e99999}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":\"x}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":1,\"a\":1}",
            })
    @DisplayName("is nothing else")
    void malformed(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Json.object(text));
    }

    @Test
    @DisplayName("that is nested without end is refused before the stack ends")
    void depth() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Json.object("{\"a\":" + "[".repeat(1_000_000)));
    }

    @Test
    @DisplayName("gives back every text that was quoted for it")
    void quoted() throws MalformedException {
        String text = "\u0000\u001f \"\\/\n\u007f\u2028đ😀";
        assertThat(Json.object("{\"a\":" + Json.quoted(text) + "}").get("a")).isEqualTo(text);
    }
}
