package vn.motcua.api.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Tells clients apart by address; a proxy's word about whom it speaks for counts only when the proxy is trusted. */
final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    ClientAddress(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * The client's address. With trusted proxies it is the last address of {@code X-Forwarded-For} that is not itself a trusted
     * proxy: addresses further left are the client's own claim.
     */
    String of(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        if (!isTrusted(remote)) {
            return remote;
        }
        List<String> hops = hops(request.getHeaders(FORWARDED_FOR));
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!isTrusted(hops.get(i))) {
                return hops.get(i);
            }
        }
        return remote;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> matches(proxy, address));
    }

    private static boolean matches(IpAddressMatcher proxy, String address) {
        try {
            return proxy.matches(address);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static List<String> hops(Enumeration<String> headers) {
        List<String> hops = new ArrayList<>();
        while (headers.hasMoreElements()) {
            for (String hop : headers.nextElement().split(",")) {
                if (!hop.isBlank()) {
                    hops.add(hop.strip());
                }
            }
        }
        return hops;
    }
}
