package vn.motcua.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The keys of the dossiers as one node uses them: read from the vault in batches, unwrapped, and kept for a while. Safe for
 * use by many threads.
 */
public final class KeyRing {

    private static final int PREFETCH_STATEMENT = 2_000;

    private final KeyVault vault;
    private final KeyCreation creation;
    private final MasterKeys masters;
    /** Empty where the key was destroyed. */
    private final Cache<String, Optional<DataKey>> cache;

    private KeyRing(Builder builder) {
        this.vault = builder.vault;
        this.masters = builder.masters;
        this.creation = new KeyCreation(vault, masters);
        this.cache = Caffeine.newBuilder()
                .maximumSize(builder.maximumSize)
                .expireAfterWrite(builder.keepFor)
                .ticker(builder.ticker)
                .build();
    }

    /**
     * @param dataSource connections of the application's role to the database of {@link VaultSchema}; every operation takes
     *     one for a transaction of its own
     * @param masters what wraps the keys
     */
    public static Builder builder(DataSource dataSource, MasterKeys masters) {
        return new Builder(new PostgresKeyVault(dataSource), masters);
    }

    /**
     * Reads the keys of these dossiers that are not at hand, in one query for every 2,000, so that reading a batch of
     * events needs none of its own. Codes without a key are passed over.
     *
     * @throws VaultUnavailableException when the database cannot be reached
     */
    public void prefetch(Collection<String> codes) {
        List<String> missing = codes.stream()
                .distinct()
                .filter(code -> cache.getIfPresent(code) == null)
                .toList();
        for (int from = 0; from < missing.size(); from += PREFETCH_STATEMENT) {
            load(missing.subList(from, Math.min(missing.size(), from + PREFETCH_STATEMENT)));
        }
    }

    /**
     * Destroys the dossier's key for good: whatever was encrypted with it reads as {@code null} from now on, here at once,
     * on other nodes when they {@link #evict} it and at the latest when what they keep runs out. A second call changes
     * nothing; the first erasure's record stays.
     *
     * @param code the dossier code
     * @param by the identifier of the officer who ordered it
     * @param legalBasis the provision it rests on
     * @return whether this call destroyed it
     * @throws VaultUnavailableException when the database cannot be reached; the key may be destroyed all the same, and
     *     the call is to be repeated
     */
    public boolean erase(String code, String by, String legalBasis) {
        boolean destroyed = vault.destroy(code, by, legalBasis);
        evict(code);
        return destroyed;
    }

    /**
     * Forgets a key that was, or is about to be, destroyed by another node: its dossier reads as erased here until the
     * entry runs out, and the vault is asked again.
     */
    public void evict(String code) {
        cache.put(code, Optional.empty());
    }

    /** When, by whom and on what legal basis the dossier's key was destroyed; empty where it was not. */
    public Optional<Erasure> erasure(String code) {
        return vault.erasure(code);
    }

    /** The key to read with; empty where it was destroyed. */
    Optional<DataKey> keyToRead(String code) {
        Optional<DataKey> kept = cache.getIfPresent(code);
        if (kept != null) {
            return kept;
        }
        Optional<DataKey> loaded = load(Set.of(code)).get(code);
        if (loaded == null) {
            throw new PersonalDataUnreadableException(
                    "dossier " + code + " has personal data but the vault knows neither its key nor an erasure");
        }
        return loaded;
    }

    /** The key to write with, a new one where the dossier has none yet. */
    DataKey keyToWrite(String code) {
        Optional<DataKey> kept = cache.getIfPresent(code);
        if (kept == null) {
            kept = keep(code, creation.keyOf(code));
        }
        return kept.orElseThrow(() -> new KeyDestroyedException(code));
    }

    private Map<String, Optional<DataKey>> load(Collection<String> codes) {
        Map<String, Optional<DataKey>> keys = new HashMap<>();
        vault.find(codes)
                .forEach((code, stored) ->
                        keys.put(code, keep(code, stored.map(wrapped -> DataKey.unwrap(code, wrapped, masters)))));
        return keys;
    }

    /** What is at hand already counts: it may say, since this key was read, that the key is destroyed. */
    private Optional<DataKey> keep(String code, Optional<DataKey> key) {
        Optional<DataKey> atHand = cache.asMap().putIfAbsent(code, key);
        return atHand == null ? key : atHand;
    }

    /** What one can choose about a {@link KeyRing}. */
    public static final class Builder {

        private final KeyVault vault;
        private final MasterKeys masters;
        private long maximumSize = 50_000;
        private Duration keepFor = Duration.ofMinutes(10);
        private Ticker ticker = Ticker.systemTicker();

        Builder(KeyVault vault, MasterKeys masters) {
            this.vault = vault;
            this.masters = masters;
        }

        /** How many unwrapped keys are kept, about 300 bytes each; 50,000 unless told. */
        public Builder maximumSize(long keys) {
            this.maximumSize = keys;
            return this;
        }

        /** How long a key is kept without asking the vault again; 10 minutes unless told. */
        public Builder keepFor(Duration time) {
            this.keepFor = time;
            return this;
        }

        Builder ticker(Ticker time) {
            this.ticker = time;
            return this;
        }

        public KeyRing build() {
            return new KeyRing(this);
        }
    }
}
