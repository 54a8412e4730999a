package vn.motcua.api.testing;

import java.util.List;
import vn.motcua.localstack.issuer.TokenHolder;

/** Who can sign in to the pages in tests; the same people as those of {@link Centre}. */
final class PageUsers {

    private PageUsers() {}

    static List<TokenHolder> all() {
        return List.of(
                user("tn-01", "reception", Centre.DESK),
                user("cb-0142", "officer", Centre.DEPARTMENT),
                user("cb-0143", "officer", Centre.DEPARTMENT),
                user("ld-0007", "head", Centre.DEPARTMENT),
                user("tkq-01", "return-desk", Centre.DESK),
                user("tt-01", "auditor", null),
                user("tk-01", "analyst", null),
                user("qt-01", "admin", null));
    }

    private static TokenHolder user(String id, String role, String department) {
        return new TokenHolder(id, "Tên " + id, List.of(role), department);
    }
}
