package vn.motcua.api.wiring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.api.testing.WholeApplication;

/** A refused statement is told by its kind and its constraint, not by the row that it is about. */
@WholeApplication
class ErrorDetailsIT {

    private static final String PLANTED = "Nguyễn Thị Gài Sẵn";

    @Autowired
    private DataSource pool;

    @Autowired
    @Qualifier("longLivedConnections")
    private DataSource longLived;

    private static void assertSilent(DataSource connections) {
        JdbcTemplate views = new JdbcTemplate(connections);
        assertThatThrownBy(() -> views.update(
                        "INSERT INTO views.intake_department_blue (code, name, position) VALUES (NULL, ?, 1)", PLANTED))
                .message()
                .contains("violates not-null constraint")
                .doesNotContain(PLANTED);
        assertThatThrownBy(() -> views.update(
                        "INSERT INTO views.intake_department_blue (code, name, position) VALUES (NULL, ?, 1)", PLANTED))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .message()
                .doesNotContain(PLANTED);
    }

    @Test
    void a_violated_constraint_does_not_quote_the_row() {
        assertSilent(pool);
        assertSilent(longLived);
    }
}
