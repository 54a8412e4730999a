package vn.motcua.transparency.verifier;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import vn.motcua.transparency.MalformedException;

/** Reads an export event by event, so that its length does not matter; {@code .gz} files are decompressed. */
final class ExportReader implements AutoCloseable {

    private final BufferedReader lines;
    private long number;

    private ExportReader(BufferedReader lines) {
        this.lines = lines;
    }

    static ExportReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            // A new decoder reports bytes that are not UTF-8; the one that a Charset argument makes would replace them.
            return new ExportReader(
                    new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder())));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * The next event, or null after the last.
     *
     * @throws MalformedException if the line is not an event; it names the line
     */
    ExportedEvent next() throws IOException, MalformedException {
        number++;
        try {
            String line = lines.readLine();
            return line == null ? null : ExportedEvent.parse(line);
        } catch (CharacterCodingException e) {
            throw new MalformedException(
                    "the export is not valid UTF-8 near line " + number,
                    "bản kết xuất không phải UTF-8 hợp lệ gần dòng " + number);
        } catch (MalformedException e) {
            throw new MalformedException(
                    "line " + number + " of the export: " + e.sentence().english(),
                    "dòng " + number + " của bản kết xuất: " + e.sentence().vietnamese());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
