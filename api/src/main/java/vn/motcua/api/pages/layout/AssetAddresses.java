package vn.motcua.api.pages.layout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Names assets by their content, so that a browser can keep each of them for ever. */
@Component
final class AssetAddresses {

    static final String ROOT = "/assets/";

    private final ObjectProvider<ResourceUrlProvider> resources;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The provider is made from the configuration that needs this, so it is asked for when the first page is drawn. */
    AssetAddresses(ObjectProvider<ResourceUrlProvider> resources) {
        this.resources = resources;
    }

    /**
     * @param name e.g. {@code motcua.css} or {@code lib/bootstrap/css/bootstrap.min.css}
     * @throws IllegalArgumentException for a file that there is none of
     */
    String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        String address = resources.getObject().getForLookupPath(ROOT + name);
        if (address == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return address;
    }
}
