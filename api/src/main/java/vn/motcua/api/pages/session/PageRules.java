package vn.motcua.api.pages.session;

import static vn.motcua.command.Role.ADMIN;
import static vn.motcua.command.Role.ANALYST;
import static vn.motcua.command.Role.AUDITOR;
import static vn.motcua.command.Role.CASHIER;
import static vn.motcua.command.Role.CLERK;
import static vn.motcua.command.Role.DATA_PROTECTION;
import static vn.motcua.command.Role.HEAD;
import static vn.motcua.command.Role.OFFICER;
import static vn.motcua.command.Role.RECEPTION;
import static vn.motcua.command.Role.RETURN_DESK;

import java.util.List;
import java.util.Set;
import vn.motcua.command.Role;

/** The rooms of the pages and who may enter each; a page that is in no room is denied. */
final class PageRules {

    /** A dossier's code right behind the host, as a scanner or a hurried hand has it. */
    static final String CODE = "/{code:[0-9A-Za-z.]+-[0-9]{6}-[0-9]{4}}";

    /** What anyone may see. */
    static final List<String> OPEN = List.of(
            "/",
            CODE,
            "/ho-so",
            "/ho-so/**",
            "/bien-nhan",
            "/thu-tuc",
            "/thu-tuc/**",
            "/ngon-ngu",
            "/dang-nhap",
            "/dang-nhap/**",
            "/assets/**");

    /** Leaving; for whoever is signed in. */
    static final String SIGN_OUT = "/dang-xuat";

    /** Where officers work. */
    static final Room DESK =
            new Room("/can-bo", RECEPTION, OFFICER, HEAD, CLERK, CASHIER, RETURN_DESK, DATA_PROTECTION);

    /** Where figures are read. */
    static final Room STATISTICS = new Room("/thong-ke", ANALYST, AUDITOR);

    /** The rooms that need a role. */
    static final List<Room> ROOMS =
            List.of(DESK, new Room("/kiem-tra", AUDITOR), STATISTICS, new Room("/van-hanh", ADMIN));

    private PageRules() {}

    /**
     * A path, all below it, and who may enter.
     *
     * @param path without a slash at its end
     * @param roles one of them is needed
     */
    record Room(String path, Set<Role> roles) {

        private Room(String path, Role... roles) {
            this(path, Set.of(roles));
        }
    }
}
