package vn.motcua.events.dossier;

import java.util.Arrays;
import java.util.Optional;

/** How a dossier reached the centre (kênh thực hiện). Codes 1 to 3 are the national portal's KenhThucHien. */
public enum Channel {
    /** Trực tiếp: handed in at the counter. */
    COUNTER(1),
    /** Trực tuyến: submitted on the portal. */
    ONLINE(2),
    /** Bưu chính công ích: by the public postal service. */
    POSTAL(3),
    /** By e-mail; only in imported histories. */
    EMAIL(0),
    /** From inside the administration; only in imported histories. */
    INTERNAL(0);

    private final int code;

    Channel(int code) {
        this.code = code;
    }

    /** The national code, 1 to 3; 0 where the national portal knows no such channel. */
    public int code() {
        return code;
    }

    /** The channel with the national code {@code code}; empty outside 1 to 3. */
    public static Optional<Channel> ofCode(int code) {
        return Arrays.stream(values())
                .filter(channel -> code != 0 && channel.code == code)
                .findFirst();
    }
}
