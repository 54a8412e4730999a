package vn.motcua.api.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array in a temporary file, packed and readable by this user only; closing it deletes the file. */
final class SpooledArray implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream packed;
    private final JsonGenerator generator;

    SpooledArray(JsonMapper json) throws IOException {
        file = Files.createTempFile("motcua-export", ".json.gz");
        try {
            packed = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
            generator = json.createGenerator(packed);
            generator.writeStartArray();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Writes the elements. */
    JsonGenerator generator() {
        return generator;
    }

    /** Ends the array and writes all of it; no element can follow. */
    void copyTo(OutputStream out) throws IOException {
        generator.writeEndArray();
        generator.close();
        packed.close();
        try (InputStream array = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            array.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            packed.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
