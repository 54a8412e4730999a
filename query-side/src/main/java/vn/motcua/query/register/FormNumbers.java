package vn.motcua.query.register;

import java.util.OptionalLong;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.timeline.OfficerTimeline;

/**
 * The numbers that forms carry (số phiếu): each unit counts the forms of a kind that it issues in a year of Vietnam, from 1. A number
 * is the place of the form's event among them in the ledger, so none is left out, none is given twice, and none ever changes:
 * the ledger only grows at its end.
 */
public interface FormNumbers {

    /** The read model that they are counted in; it has to show a form's event before its number is asked for. */
    String READ_MODEL = OfficerTimeline.NAME;

    /**
     * The number of the form that an event gave cause for.
     *
     * @param cause a request for a supplement, a refusal, a moved appointment with an apology, or a stopping
     * @return from 1; empty where it cannot be told, because the read model had to leave a dossier out that may count
     * @throws IllegalArgumentException for an event of another kind
     */
    OptionalLong of(Deed cause);
}
