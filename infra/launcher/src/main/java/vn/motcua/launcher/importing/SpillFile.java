package vn.motcua.launcher.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sorted runs of lines outside memory, one behind the other in a temporary file. On Linux the file loses its name as
 * soon as it is open, so nothing stays behind, not even after a kill.
 */
final class SpillFile implements Closeable {

    private static final int WRITE_BUFFER = 1 << 16;
    private static final int READ_BUFFER = 1 << 14;

    private final FileChannel file;
    private final List<Region> regions = new ArrayList<>();

    private SpillFile(FileChannel file) {
        this.file = file;
    }

    static SpillFile create() throws IOException {
        Path path = Files.createTempFile("motcua-import", ".run");
        return new SpillFile(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Appends one run; {@code sorted} is in the order in which it is to be read. */
    void write(List<StepLine> sorted) throws IOException {
        long start = file.position();
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), WRITE_BUFFER));
        for (StepLine line : sorted) {
            StepLineCodec.write(line, out);
        }
        out.flush();
        regions.add(new Region(start, file.position(), sorted.size()));
    }

    /** A reader for each run, in the order in which they were written. */
    List<RunReader> runs() {
        return regions.stream().map(RunReader::new).toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private record Region(long start, long end, int lines) {}

    /** Reads one run from its beginning. */
    final class RunReader {
        private final DataInputStream in;
        private int left;

        private RunReader(Region region) {
            this.in = new DataInputStream(
                    new BufferedInputStream(new RegionStream(region.start(), region.end()), READ_BUFFER));
            this.left = region.lines();
        }

        /** The run's next line; empty at its end. */
        Optional<StepLine> next() throws IOException {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            return Optional.of(StepLineCodec.read(in));
        }
    }

    private final class RegionStream extends InputStream {
        private long position;
        private final long end;

        RegionStream(long start, long end) {
            this.position = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - position);
            int read = file.read(ByteBuffer.wrap(target, offset, wanted), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
