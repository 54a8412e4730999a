package vn.motcua.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class SecurityObservationsIT {

    @Autowired
    private Api api;

    @Test
    void requests_are_measured_and_the_filters_of_security_are_not() {
        Centre centre = new Centre(api);
        centre.admin().get("/api/admin/projections");

        assertThat(centre.admin().get("/actuator/prometheus").text())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("spring_security");
    }
}
