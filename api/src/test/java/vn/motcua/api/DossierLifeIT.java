package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class DossierLifeIT {

    @Autowired
    private Api api;

    @Test
    void starts() {
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
