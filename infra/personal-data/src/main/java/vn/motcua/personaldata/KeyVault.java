package vn.motcua.personaldata;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Where the wrapped keys of the dossiers are kept. What it says it has stored or destroyed, it has durably; every operation
 * throws {@link VaultUnavailableException} when it cannot say.
 */
interface KeyVault {

    /** What the vault holds for the codes it knows: the wrapped key, or empty where it was destroyed. */
    Map<String, Optional<WrappedKey>> find(Collection<String> codes);

    /**
     * Stores each candidate whose code has no key yet, and tells which key counts for each code.
     *
     * @param candidates by code
     * @return for every candidate's code the key that the vault holds now, empty where it was destroyed
     */
    Map<String, Optional<WrappedKey>> insertAbsent(Map<String, WrappedKey> candidates);

    /** Destroys the key, or records that there never will be one; false when that was done before. */
    boolean destroy(String code, String by, String legalBasis);

    /** The record of a key's destruction. */
    Optional<Erasure> erasure(String code);

    /**
     * Replaces up to {@code limit} keys that are not wrapped by the master key {@code currentId}, in the order of codes.
     *
     * @param after only codes behind this one; empty for all
     * @return how far it came; empty when there was nothing to replace
     */
    Optional<Batch> replaceOutdated(String after, String currentId, int limit, Replacement replacement);

    /** How many keys each master key wraps. */
    Map<String, Long> countByMaster();

    /**
     * One step of a rotation.
     *
     * @param last the last code that was replaced
     * @param size how many were
     */
    record Batch(String last, int size) {}

    /** Makes the key that replaces another one. */
    @FunctionalInterface
    interface Replacement {

        WrappedKey of(String code, WrappedKey outdated);
    }
}
