package vn.motcua.command.catalogue.administration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;

/** Who may change the catalogue, and the reasons why a change is refused. */
public final class CatalogueAdministration {

    /** Control of administrative procedures (kiểm soát thủ tục hành chính). */
    public static final String LEGAL_BASIS = "Nghị định 63/2010/NĐ-CP";

    private CatalogueAdministration() {}

    /**
     * Lets the administrator, or the importer who brings in what is published elsewhere, change the catalogue.
     *
     * @param refusals why the change is refused, asked only of those who may give it
     * @param events what comes of it, asked only when nothing refuses it
     */
    public static <E> Either<Seq<Refusal>, List<E>> decide(
            Caller caller, Supplier<? extends Seq<Refusal>> refusals, Supplier<List<E>> events) {
        if (!caller.has(Role.ADMIN) && !caller.has(Role.IMPORTER)) {
            return Either.left(Vector.of(Refusal.forbidden(
                    "catalogue.role",
                    LEGAL_BASIS,
                    Map.of("roles", Role.ADMIN.wireName()),
                    "Chỉ quản trị hệ thống được thay đổi danh mục.",
                    "Only an administrator may change the catalogue.")));
        }
        Seq<Refusal> found = refusals.get();
        return found.isEmpty() ? Either.right(events.get()) : Either.left(found);
    }

    /** One refusal where {@code refused} holds, else none; the sentences name what stands in the way. */
    public static Seq<Refusal> when(boolean refused, String rule, String vietnamese, String english) {
        return refused ? Vector.of(Refusal.conflict(rule, LEGAL_BASIS, Map.of(), vietnamese, english)) : Vector.empty();
    }
}
