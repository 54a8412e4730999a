package vn.motcua.forms;

/** A form filled in: everything that stands on it. */
public sealed interface LegalForm
        permits ReceiptSlip, SupplementRequest, Refusal, Apology, StoppingNotice, ControlSheet {

    FormKind kind();

    Heading heading();

    DossierFacts dossier();

    /** The set that it belongs to. */
    default FormSet set() {
        return heading().set();
    }

    /** Its title in that set. */
    default String title() {
        return set().title(kind());
    }

    /** Its number in that set, as it is printed; empty where the set has no such form. */
    default String number() {
        return set().printedNumber(kind());
    }
}
