package vn.motcua.launcher.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a record that grows without bound: a quote that is never closed would otherwise take the rest of the file into memory. */
final class RecordBound extends FilterReader {

    /** More characters than this cannot be one record. */
    static final int LIMIT = 1 << 20;

    private long sinceRecord;

    RecordBound(Reader in) {
        super(in);
    }

    /** To be called after every record. */
    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        add(read);
        return read;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
    }

    private void add(int more) throws IOException {
        sinceRecord += Math.max(more, 0);
        if (sinceRecord > LIMIT) {
            throw new RecordTooLongException();
        }
    }

    /** Says that the bound was reached. */
    static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
