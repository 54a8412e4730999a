package vn.motcua.personaldata;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Wraps the dossiers' keys anew after the master key was changed. Events are not touched, reading and writing go on; a
 * batch is one transaction, so it can be stopped and begun again at any time. When {@link #keysByMaster} no longer names
 * the old master key on any node's account, it can be removed, and with it the last way to read, from an old backup, a
 * key that was destroyed since.
 */
public final class KeyRotation {

    private final KeyVault vault;
    private final MasterKeys masters;

    /**
     * @param dataSource connections of the application's role
     * @param masters the master keys, the new one current, the old ones still known
     */
    public KeyRotation(DataSource dataSource, MasterKeys masters) {
        this.vault = new PostgresKeyVault(dataSource);
        this.masters = masters;
    }

    /**
     * Wraps every key that another master key wraps under the current one.
     *
     * @param batchSize keys in one transaction, 1 or more
     * @return how many keys were wrapped anew
     * @throws MasterKeyException when a master key is missing; what was done before stays done
     * @throws VaultUnavailableException when the database cannot be reached; as above
     */
    public long rewrap(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch holds at least one key: " + batchSize);
        }
        long done = 0;
        String after = "";
        while (true) {
            Optional<KeyVault.Batch> batch = vault.replaceOutdated(
                    after, masters.currentId(), batchSize, (code, outdated) -> DataKey.rewrap(code, outdated, masters));
            if (batch.isEmpty()) {
                return done;
            }
            after = batch.get().last();
            done += batch.get().size();
        }
    }

    /** How many keys each master key wraps now, by its identifier. */
    public Map<String, Long> keysByMaster() {
        return vault.countByMaster();
    }
}
