package vn.motcua.launcher.importing;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;

/** The file cannot be understood from a certain line on, so nothing after it can be read either. */
final class UnreadableLogException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String vietnamese;
    private final String english;

    /** @param line where reading ended, from 1; 0 where it is not known */
    UnreadableLogException(long line, String vietnamese, String english) {
        super((line > 0 ? "dòng / line " + line + ": " : "") + vietnamese + " / " + english);
        this.line = line;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** What an input error below the format means for the user. */
    static UnreadableLogException damaged(long line, IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return new UnreadableLogException(
                    line, "từ đây trở đi có ký tự không phải UTF-8", "from here on there are bytes that are not UTF-8");
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new UnreadableLogException(
                    line,
                    "từ đây trở đi tệp nén bị hỏng hoặc bị cắt",
                    "from here on the compressed file is damaged or cut off");
        }
        return new UnreadableLogException(
                line,
                "từ đây trở đi không đọc được tệp (dấu nháy sai chỗ?)",
                "the file cannot be read from here on (a quote out of place?)");
    }

    /** The same as an entry of the report: everything from that line on is refused. */
    RefusedLine asRefusedLine() {
        return new RefusedLine(line, null, List.of(new Fault(null, vietnamese, english)));
    }
}
