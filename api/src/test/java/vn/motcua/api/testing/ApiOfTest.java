package vn.motcua.api.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Makes the client a bean, so that tests can have it injected. */
@TestConfiguration(proxyBeanMethods = false)
class ApiOfTest {

    @Bean
    Api api(Environment environment) {
        return new Api(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
