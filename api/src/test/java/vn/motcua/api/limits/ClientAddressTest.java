package vn.motcua.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress behindProxies = new ClientAddress(List.of("10.0.0.0/8", "127.0.0.1"));

    @Test
    void without_trusted_proxies_the_peer_is_the_client_whatever_it_claims() {
        assertThat(new ClientAddress(List.of()).of(request("198.51.100.7", "203.0.113.9")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void a_stranger_cannot_speak_for_others() {
        assertThat(behindProxies.of(request("198.51.100.7", "203.0.113.9"))).isEqualTo("198.51.100.7");
    }

    @Test
    void a_trusted_proxy_names_the_client() {
        assertThat(behindProxies.of(request("10.1.2.3", "203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void what_the_client_put_in_front_of_the_proxies_word_does_not_count() {
        assertThat(behindProxies.of(request("10.1.2.3", "192.0.2.1, 203.0.113.9, 10.9.9.9")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void something_that_is_no_address_is_still_a_client_of_its_own() {
        assertThat(behindProxies.of(request("10.1.2.3", "unknown"))).isEqualTo("unknown");
    }

    private static MockHttpServletRequest request(String peer, String forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwardedFor);
        return request;
    }
}
