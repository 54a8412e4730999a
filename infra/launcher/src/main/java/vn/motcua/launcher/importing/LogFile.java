package vn.motcua.launcher.importing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A log file opened for reading: unpacked if its first two bytes say gzip (RFC 1952), whatever its name; its format
 * told by its first character where the caller does not say.
 */
final class LogFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final CountingStream counted;
    private final BufferedInputStream content;
    private final long size;

    private LogFile(CountingStream counted, BufferedInputStream content, long size) {
        this.counted = counted;
        this.content = content;
        this.size = size;
    }

    static LogFile open(Path file) throws IOException {
        long size = Files.size(file);
        CountingStream counted = new CountingStream(Files.newInputStream(file));
        try {
            BufferedInputStream raw = new BufferedInputStream(counted, BUFFER);
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            BufferedInputStream content =
                    gzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
            return new LogFile(counted, content, size);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    /** XES if the first character that is no white space is {@code <}, else CSV. */
    LogFormat guessFormat() throws IOException {
        content.mark(BUFFER / 2);
        int next = content.read();
        int left = BUFFER / 4;
        while (left-- > 0 && (Character.isWhitespace(next) || next == 0xEF || next == 0xBB || next == 0xBF)) {
            next = content.read();
        }
        content.reset();
        return next == '<' ? LogFormat.XES : LogFormat.CSV;
    }

    /** The unpacked content. */
    InputStream content() {
        return content;
    }

    /** The file's size in bytes, packed as it is. */
    long size() {
        return size;
    }

    /** How many of these bytes have been read. */
    long read() {
        return counted.count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class CountingStream extends FilterInputStream {
        private volatile long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            add(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        // Only the reading thread writes; the progress bar's thread reads.
        private void add(int more) {
            count = count + more;
        }
    }
}
