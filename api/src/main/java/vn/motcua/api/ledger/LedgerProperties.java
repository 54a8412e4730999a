package vn.motcua.api.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ledger is sealed.
 *
 * @param origin the log's name in every checkpoint; it must stay the same for ever
 * @param keyDirectory the log's signing keys, outside the database; a first key is made there on the first start
 * @param checkpointDirectory where every checkpoint is exported, best on write-once storage
 * @param sealing whether this node takes part in sealing; it answers for the sealed ledger in any case
 * @param interval the least time between two checkpoints
 * @param witness the second party that cosigns
 */
@Validated
@ConfigurationProperties("motcua.ledger")
record LedgerProperties(
        @DefaultValue("motcua.local") @NotBlank @Pattern(regexp = "[^\\s+]+")
        String origin,

        @DefaultValue("data/ledger-key") @NotNull Path keyDirectory,
        @DefaultValue("data/checkpoints") @NotNull Path checkpointDirectory,
        @DefaultValue("true") boolean sealing,
        @DefaultValue("1s") @NotNull Duration interval,
        @DefaultValue WitnessProperties witness) {

    LedgerProperties {
        if (witness.url() != null && (witness.key() == null || witness.key().isBlank())) {
            throw new IllegalArgumentException("motcua.ledger.witness.key is needed with motcua.ledger.witness.url:"
                    + " the verifier key that whoever runs the witness has told you");
        }
        if (witness.requiredWithin() != null && witness.url() == null) {
            throw new IllegalArgumentException(
                    "motcua.ledger.witness.required-within needs a witness: motcua.ledger.witness.url");
        }
    }

    /**
     * The witness.
     *
     * @param url its address; no witness where it is not given
     * @param key its verifier key
     * @param refresh how old a cosignature may grow before the checkpoint is submitted again
     * @param timeout how long one request to it may take
     * @param alarmAfter how old the newest cosignature may be before health says {@code DEGRADED}
     * @param requiredWithin how old it may be before intake stops; intake never stops where it is not given
     */
    record WitnessProperties(
            URI url,
            String key,
            @DefaultValue("1m") Duration refresh,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("5m") Duration alarmAfter,
            Duration requiredWithin) {}
}
