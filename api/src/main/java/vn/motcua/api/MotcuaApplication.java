package vn.motcua.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the one-stop dossier system (hệ thống một cửa điện tử). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MotcuaApplication {

    /** Starts the application; its settings come from the environment, see {@code application.yaml}. */
    public static void main(String[] arguments) {
        // An advertisement that Axon prints at the start; it is read before any configuration is.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(MotcuaApplication.class, arguments);
    }
}
