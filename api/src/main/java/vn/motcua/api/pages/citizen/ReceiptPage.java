package vn.motcua.api.pages.citizen;

import java.time.Instant;
import java.util.List;

/**
 * What the receipt's page shows: the numbers of a receipt, or the finding on one that somebody brought.
 *
 * @param code the dossier's code; {@code null} on the page where any receipt can be checked
 * @param numbers the numbers of the dossier's own receipt; {@code null} without a code, and until the event is sealed
 * @param brought the text that somebody brought to be checked; {@code null} where nobody did
 * @param finding what the check found; {@code null} where nothing was checked
 * @param good whether it proves what it says
 */
public record ReceiptPage(String code, Numbers numbers, String brought, String finding, boolean good) {

    /**
     * What anyone can check elsewhere.
     *
     * @param event the event's type
     * @param recordedAt when it was written
     * @param position its ledger position
     * @param size how many events the signed checkpoint covers
     * @param leafHash the event's leaf hash, hexadecimal
     * @param path the hashes from the leaf to the root, hexadecimal
     * @param origin the ledger's name
     * @param witnesses how many other parties have signed the same checkpoint
     */
    public record Numbers(
            String event,
            Instant recordedAt,
            long position,
            long size,
            String leafHash,
            List<String> path,
            String origin,
            int witnesses) {}
}
