package vn.motcua.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A port")
class PortsTest {

    @Test
    void can_be_listened_on_when_it_was_given_as_free() throws Exception {
        int port = Ports.free();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isBetween(15_000, 31_999);
        }
    }

    @Test
    void is_named_with_its_user_when_somebody_listens_on_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.claim(port, "PostgreSQL"))
                    .isInstanceOf(LocalProcessException.class)
                    .hasMessage("Port " + port + " for PostgreSQL is already in use / Cổng " + port
                            + " dành cho PostgreSQL đang được chương trình khác sử dụng");
        }
    }

    @Test
    void is_given_as_asked_for_when_nobody_listens_on_it() {
        int port = Ports.free();

        assertThat(Ports.claim(port, "PostgreSQL")).isEqualTo(port);
    }
}
