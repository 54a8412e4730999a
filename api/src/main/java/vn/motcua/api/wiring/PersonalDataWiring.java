package vn.motcua.api.wiring;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.validation.annotation.Validated;
import vn.motcua.personaldata.FileMasterKeys;
import vn.motcua.personaldata.KeyDestruction;
import vn.motcua.personaldata.KeyRing;
import vn.motcua.personaldata.MasterKeys;
import vn.motcua.query.projection.TokenPositions;

/** Personal data is ciphertext before it reaches the ledger: the dossiers' keys, and the master keys that wrap them. */
@Configuration(proxyBeanMethods = false)
class PersonalDataWiring {

    /** Axon names a handler's processor after its package. */
    private static final String KEY_DESTRUCTION = KeyDestruction.class.getPackageName();

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final int BATCH = 512;

    @Bean
    MasterKeys masterKeys(PersonalDataProperties properties) {
        return FileMasterKeys.openOrCreate(properties.masterKeys());
    }

    @Bean
    KeyRing keyRing(DataSource pool, MasterKeys masterKeys) {
        return KeyRing.builder(pool, masterKeys).build();
    }

    /** Follows the ledger, so that a key is destroyed even if the node that erased died right after the event. */
    @Bean
    ConfigurerModule keyDestruction(KeyRing keys, DataSource pool, Serializer serializer) {
        TokenStore places = new TokenPositions(new JdbcTemplate(pool), serializer).store(CLAIM_TIMEOUT);
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerEventHandler(configuration -> new KeyDestruction(keys))
                .registerListenerInvocationErrorHandler(
                        KEY_DESTRUCTION, configuration -> PropagatingErrorHandler.instance())
                .registerTokenStore(KEY_DESTRUCTION, configuration -> places)
                .registerPooledStreamingEventProcessor(
                        KEY_DESTRUCTION,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, builder) -> builder.initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(BATCH)));
    }

    /**
     * Where the master keys are.
     *
     * @param masterKeys a file that only its owner may read; made with a new key where there is none
     */
    @Validated
    @ConfigurationProperties("motcua.personal-data")
    record PersonalDataProperties(@NotNull Path masterKeys) {}
}
