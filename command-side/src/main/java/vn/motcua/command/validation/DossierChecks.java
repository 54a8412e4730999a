package vn.motcua.command.validation;

import static vn.motcua.command.validation.Checks.each;
import static vn.motcua.command.validation.Checks.fault;
import static vn.motcua.command.validation.Checks.missing;
import static vn.motcua.command.validation.Checks.number;
import static vn.motcua.command.validation.Checks.oneOf;
import static vn.motcua.command.validation.Checks.optionalForm;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.command.Fault;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Paper;

/** Checks of the values that a dossier is made of. No sentence repeats what was entered: most of it is personal data. */
public final class DossierChecks {

    /** More sheets of one paper, or more đồng, than this are a slip of the hand. */
    private static final int MOST_SHEETS = 1_000;

    private static final long MOST_VND = 1_000_000_000_000L;
    private static final int MOST_PAPERS = 50;
    private static final int MOST_FEES = 20;

    private static final Set<String> PAYMENTS = Set.of("CASH", "TRANSFER", "ONLINE");

    private static final Pattern PHONE = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(?:\\.[^\\s@,;<>.]+)+");
    /** CCCD 12 digits, CMND 9 digits, or a passport (hộ chiếu), which begins with a letter. */
    private static final Pattern IDENTITY = Pattern.compile("\\d{12}|\\d{9}|[A-Z][A-Z0-9]{5,8}");
    /** Mã số thuế: 10 digits, or 13 for a dependent unit, written with or without the hyphen. */
    private static final Pattern TAX_NUMBER = Pattern.compile("\\d{10}(?:-?\\d{3})?");

    private DossierChecks() {}

    /** A dossier code in its exact form. */
    public static Validation<Seq<Fault>, ?> dossierCode(String value) {
        if (value == null) {
            return missing("code");
        }
        return DossierCode.parse(value).isPresent()
                ? Validation.valid(value)
                : fault(
                        "code",
                        "field.form",
                        "Mã hồ sơ không đúng định dạng <mã cơ quan>-<yyMMdd>-<nnnn>.",
                        "A dossier code has the form <agency>-<yyMMdd>-<nnnn>.");
    }

    /** An agency's identifier code (mã định danh), old or new form. */
    public static Validation<Seq<Fault>, ?> agencyCode(String value) {
        if (value == null) {
            return missing("agency");
        }
        return DossierCode.isAgency(value)
                ? Validation.valid(value)
                : fault(
                        "agency",
                        "field.form",
                        "Mã định danh cơ quan không đúng định dạng.",
                        "Not an agency's identifier code.");
    }

    /** The owner of a dossier, who must be named. */
    public static Validation<Seq<Fault>, ?> namedApplicant(String field, Applicant value) {
        return value == null ? missing(field) : optionalApplicant(field, value);
    }

    /** The owner of a dossier, if there is one. */
    public static Validation<Seq<Fault>, ?> optionalApplicant(String field, Applicant value) {
        if (value == null) {
            return Validation.valid(null);
        }
        return together(
                required(field + ".kind", value.kind()),
                text(field + ".name", value.name(), Checks.NAME),
                identityNumber(field + ".identityNumber", value.kind(), value.identityNumber()),
                phone(field + ".phone", value.phone()),
                email(field + ".email", value.email()),
                optionalText(field + ".address", value.address(), 500));
    }

    /** The number by which an applicant of {@code kind} is known, if given. */
    public static Validation<Seq<Fault>, ?> identityNumber(String field, Applicant.Kind kind, String value) {
        return kind == Applicant.Kind.CITIZEN
                ? optionalForm(
                        field,
                        value,
                        IDENTITY,
                        "12 số (CCCD), 9 số (CMND) hoặc số hộ chiếu",
                        "12 digits, 9 digits or a passport number")
                : optionalForm(field, value, TAX_NUMBER, "mã số thuế 10 hoặc 13 số", "a tax number of 10 or 13 digits");
    }

    /** The number of an applicant whose kind is not known here, if given. */
    public static Validation<Seq<Fault>, ?> anyIdentityNumber(String field, String value) {
        Applicant.Kind fitting = value != null && IDENTITY.matcher(value).matches()
                ? Applicant.Kind.CITIZEN
                : Applicant.Kind.ORGANISATION;
        return identityNumber(field, fitting, value);
    }

    /** A telephone number, if given. */
    public static Validation<Seq<Fault>, ?> phone(String field, String value) {
        return optionalForm(
                field,
                value,
                PHONE,
                "số điện thoại 10–11 số bắt đầu bằng 0, hoặc dạng quốc tế +84…",
                "10 or 11 digits starting with 0, or the international form +84…");
    }

    /** An e-mail address, if given. */
    public static Validation<Seq<Fault>, ?> email(String field, String value) {
        return together(
                optionalText(field, value, 254),
                optionalForm(field, value, EMAIL, "địa chỉ dạng ten@tenmien", "an address like name@domain"));
    }

    /** What the applicant chose, or nothing. */
    public static Validation<Seq<Fault>, ?> optionalChoices(String field, ApplicantChoices value) {
        if (value == null) {
            return Validation.valid(null);
        }
        return together(
                value.resultBy() == null
                        ? Validation.valid(null)
                        : oneOf(
                                field + ".resultBy",
                                value.resultBy(),
                                EnumSet.of(Channel.COUNTER, Channel.POSTAL, Channel.ONLINE),
                                "COUNTER, POSTAL, ONLINE"),
                value.payBy() == null
                        ? Validation.valid(null)
                        : oneOf(field + ".payBy", value.payBy(), PAYMENTS, "CASH, TRANSFER, ONLINE"));
    }

    /** Papers, of which there may be none. */
    public static Validation<Seq<Fault>, ?> listedPapers(String field, List<Paper> values) {
        return each(
                field,
                values,
                MOST_PAPERS,
                (path, paper) -> together(
                        text(path + ".name", paper.name(), Checks.NAME),
                        number(path + ".originals", paper.originals(), 0, MOST_SHEETS),
                        number(path + ".certifiedCopies", paper.certifiedCopies(), 0, MOST_SHEETS),
                        number(path + ".copies", paper.copies(), 0, MOST_SHEETS)));
    }

    /** Fees, of which there may be none. */
    public static Validation<Seq<Fault>, ?> listedFees(String field, List<Fee> values) {
        return each(
                field,
                values,
                MOST_FEES,
                (path, fee) -> together(
                        text(path + ".name", fee.name(), Checks.NAME),
                        amountOfVnd(path + ".amountVnd", fee.amountVnd())));
    }

    /** Whole đồng, more than none. */
    public static Validation<Seq<Fault>, ?> amountOfVnd(String field, long vnd) {
        return number(field, vnd, 1, MOST_VND);
    }

    /** An officer who can be made answerable: known by number and department. */
    public static Validation<Seq<Fault>, ?> namedOfficer(String field, Officer value) {
        if (value == null) {
            return missing(field);
        }
        return together(
                text(field + ".id", value.id(), 100),
                optionalText(field + ".name", value.name(), Checks.NAME),
                text(field + ".department", value.department(), Checks.NAME),
                optionalText(field + ".group", value.group(), Checks.NAME));
    }

    /** The number of a step, a consultation or a correction in its dossier, from 1. */
    public static Validation<Seq<Fault>, ?> ordinal(String field, int value) {
        return number(field, value, 1, 100_000);
    }
}
