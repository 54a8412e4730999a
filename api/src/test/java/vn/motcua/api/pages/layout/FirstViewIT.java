package vn.motcua.api.pages.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("The first view of a page")
class FirstViewIT {

    private static final int MOST_BYTES = 300_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Autowired
    private Api api;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/thu-tuc", "/thu-tuc/3.000333", "/dang-nhap", "/bien-nhan"})
    void ships_less_than_300_kB_compressed_and_keeps_its_assets_for_a_year(String page) {
        Api browser = api.fromItsOwnAddress().with("Accept-Encoding", "gzip");
        HttpResponse<byte[]> compressed = browser.download(page);
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        int bytes = compressed.body().length;
        List<String> assets = assets(api.fromItsOwnAddress().get(page).text());
        assertThat(assets).hasSizeGreaterThan(3);
        for (String asset : assets) {
            HttpResponse<byte[]> answer = browser.download(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(asset)
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
            bytes += answer.body().length;
        }
        assertThat(bytes).as("bytes of " + page).isLessThan(MOST_BYTES);
    }

    private static List<String> assets(String page) {
        List<String> assets = new ArrayList<>();
        Matcher matcher = ASSET.matcher(page);
        while (matcher.find()) {
            assets.add(matcher.group(1));
        }
        return assets.stream().distinct().toList();
    }
}
