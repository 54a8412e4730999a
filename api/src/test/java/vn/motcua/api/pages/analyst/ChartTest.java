package vn.motcua.api.pages.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.api.pages.analyst.Chart.Series;

@DisplayName("A chart")
class ChartTest {

    @Test
    void reaches_the_script_with_its_gaps_and_with_names_in_their_own_letters() {
        Chart chart = new Chart(
                List.of("01/2021", "02/2021"),
                List.of(new Series("Tỷ lệ đúng hạn", null, Arrays.asList(97.5, null), true, false)),
                false);
        assertThat(chart.json())
                .contains("\"categories\":[\"01/2021\",\"02/2021\"]")
                .contains("\"name\":\"Tỷ lệ đúng hạn\"")
                .contains("\"values\":[97.5,null]")
                .contains("\"percent\":true")
                .contains("\"lying\":false");
    }
}
