package vn.motcua.query.centre;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.motcua.query.ReadModels;

/** One running node: Axon's configuration with the read models registered in it. */
record TestNode(ReadModels models, Configuration axon) implements AutoCloseable {

    static TestNode start(ReadModels models) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer());
        models.register(configurer.eventProcessing());
        Configuration axon = configurer.buildConfiguration();
        axon.start();
        models.start();
        return new TestNode(models, axon);
    }

    @Override
    public void close() {
        axon.shutdown();
        models.close();
    }
}
