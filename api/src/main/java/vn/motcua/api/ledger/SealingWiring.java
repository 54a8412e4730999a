package vn.motcua.api.ledger;

import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.sealer.CheckpointDirectory;
import vn.motcua.sealer.CheckpointSigner;
import vn.motcua.sealer.KeyDirectory;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.sealer.Sealer;
import vn.motcua.sealer.WitnessSettings;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.VerifierKey;

/** The log's key, the sealer and what reads from it. */
@Configuration(proxyBeanMethods = false)
class SealingWiring {

    @Bean
    CheckpointSigner checkpointSigner(LedgerProperties properties) throws IOException {
        return KeyDirectory.openOrCreate(properties.keyDirectory(), properties.origin());
    }

    @Bean
    SealedLedger sealedLedger(DataSource pool, CheckpointSigner signer) {
        return new SealedLedger(pool, signer);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty(name = "motcua.ledger.sealing", havingValue = "true", matchIfMissing = true)
    Sealer sealer(
            LedgerProperties properties,
            DataSource pool,
            @Qualifier("longLivedConnections") DataSource longLived,
            CheckpointSigner signer,
            PostgresEventStorageEngine engine,
            Clock clock) {
        return Sealer.builder()
                .dataSource(pool)
                .longLivedConnections(longLived)
                .signer(signer)
                .recentLeaves(engine.recentLeaves())
                .directory(new CheckpointDirectory(properties.checkpointDirectory()))
                .witness(witness(properties.witness()))
                .interval(properties.interval())
                .clock(clock)
                .build();
    }

    private static WitnessSettings witness(LedgerProperties.WitnessProperties witness) {
        if (witness.url() == null) {
            return null;
        }
        try {
            return new WitnessSettings(
                    witness.url(), VerifierKey.parse(witness.key().strip()), witness.refresh(), witness.timeout());
        } catch (MalformedException e) {
            throw new IllegalArgumentException("motcua.ledger.witness.key: " + e.sentence(), e);
        }
    }
}
