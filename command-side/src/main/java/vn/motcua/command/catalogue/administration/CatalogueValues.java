package vn.motcua.command.catalogue.administration;

import static vn.motcua.command.validation.Checks.missing;
import static vn.motcua.command.validation.Checks.optionalForm;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.command.Fault;
import vn.motcua.command.Role;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.DossierCode;

/** Checks of the plain values that the catalogue is made of. */
public final class CatalogueValues {

    private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");
    private static final Set<String> CONFIDENCE = Set.of("A", "B", "C");
    private static final Set<Role> STAFF =
            Set.of(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.CLERK, Role.CASHIER, Role.RETURN_DESK);

    private CatalogueValues() {}

    /** An identifier code of a unit. */
    public static Validation<Seq<Fault>, ?> unit(String field, String code) {
        if (code == null) {
            return missing(field);
        }
        return DossierCode.isAgency(code)
                ? Validation.valid(code)
                : Checks.fault(
                        field,
                        "field.form",
                        "Không đúng định dạng: cần mã định danh, ví dụ 000.00.14.H56 hoặc H56.14.",
                        "Has the wrong form: expected an identifier code, e.g. 000.00.14.H56 or H56.14.");
    }

    /** A national code of a procedure. */
    public static Validation<Seq<Fault>, ?> procedure(String field, String code) {
        return code == null
                ? missing(field)
                : optionalForm(field, code, PROCEDURE, "mã thủ tục, ví dụ 2.000488", "a code such as 2.000488");
    }

    /** A short code of letters, digits, dots and hyphens. */
    public static Validation<Seq<Fault>, ?> word(String field, String code) {
        return code == null
                ? missing(field)
                : optionalForm(
                        field,
                        code,
                        WORD,
                        "tối đa 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch",
                        "at most 40 letters, digits, dots or hyphens");
    }

    /** How far a statement can be relied on: A, B or C. */
    public static Validation<Seq<Fault>, ?> confidence(String field, String word) {
        return Checks.oneOf(field, word, CONFIDENCE, "A, B, C");
    }

    /** A role in which officers work on dossiers, by its wire name. */
    public static Validation<Seq<Fault>, ?> role(String field, String word) {
        if (word == null) {
            return missing(field);
        }
        return Role.ofWireName(word).filter(STAFF::contains).isPresent()
                ? Validation.valid(word)
                : Checks.fault(
                        field,
                        "field.choice",
                        "Chỉ nhận: reception, officer, head, clerk, cashier, return-desk.",
                        "Must be one of: reception, officer, head, clerk, cashier, return-desk.");
    }
}
