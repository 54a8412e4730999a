package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.CorrectableField;

/**
 * A request to correct what was recorded (đề nghị đính chính).
 *
 * @param number from 1
 * @param field what is wrong
 * @param before as recorded
 * @param after as it should be
 * @param requester the token subject of the officer who asked
 * @param pending whether nobody has decided it yet
 */
public record Correction(
        int number, CorrectableField field, String before, String after, String requester, boolean pending) {

    Correction decided() {
        return new Correction(number, field, before, after, requester, false);
    }
}
