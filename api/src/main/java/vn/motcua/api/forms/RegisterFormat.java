package vn.motcua.api.forms;

import java.util.Locale;
import org.springframework.http.MediaType;
import vn.motcua.api.answers.Sheet;

/** As what a register is given out. */
enum RegisterFormat {
    /** A page is laid out in memory whole. */
    HTML("text/html;charset=UTF-8", 2_000),
    /** So is the paper. */
    PDF(MediaType.APPLICATION_PDF_VALUE, 2_000),
    /** A sheet is written row by row; it holds about as many rows as office programs open with ease. */
    XLSX(Sheet.MEDIA_TYPE, 100_000);

    private final String mediaType;
    private final int mostRows;

    RegisterFormat(String mediaType, int mostRows) {
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    /** The format of that name; {@link IllegalArgumentException} where there is none. */
    static RegisterFormat ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The first of the formats that is accepted; PDF where none is, or anything. */
    static RegisterFormat accepted(String accept) {
        if (accept != null && accept.contains(Sheet.MEDIA_TYPE)) {
            return XLSX;
        }
        return accept != null
                        && accept.contains(MediaType.TEXT_HTML_VALUE)
                        && !accept.contains(MediaType.APPLICATION_PDF_VALUE)
                ? HTML
                : PDF;
    }

    String mediaType() {
        return mediaType;
    }

    int mostRows() {
        return mostRows;
    }

    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
