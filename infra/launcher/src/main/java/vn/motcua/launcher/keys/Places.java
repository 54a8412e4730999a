package vn.motcua.launcher.keys;

import java.nio.file.Path;

/** Finds files and folders the way the application is told of them. */
final class Places {

    private Places() {}

    /** What was given; else what the environment variable says; else the name in the data folder. */
    static Path of(Path given, String variable, Path data, String name) {
        String configured = System.getenv(variable);
        Path place = given != null ? given : configured != null ? Path.of(configured) : data.resolve(name);
        return place.toAbsolutePath().normalize();
    }
}
