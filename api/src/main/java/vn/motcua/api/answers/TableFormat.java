package vn.motcua.api.answers;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.motcua.api.parameters.Parameters;

/** As what an answer that is a table is sent. */
public enum TableFormat {
    JSON(MediaType.APPLICATION_JSON),
    XLSX(MediaType.parseMediaType(Sheet.MEDIA_TYPE)),
    CSV(MediaType.parseMediaType("text/csv;charset=UTF-8"));

    private final MediaType mediaType;

    TableFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The format that was asked for: by its word, else the first one that is accepted by name, else JSON.
     *
     * @param word the parameter {@code format}; may be {@code null}
     * @param accept the header; may be {@code null}
     */
    public static TableFormat asked(Parameters parameters, String word, String accept) {
        TableFormat named = parameters.read(
                "format",
                word,
                text -> valueOf(text.toUpperCase(Locale.ROOT)),
                "Phải là json, xlsx hoặc csv.",
                "This must be json, xlsx or csv.");
        if (named != null) {
            return named;
        }
        if (accept == null || accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return JSON;
        }
        return accept.contains(Sheet.MEDIA_TYPE) ? XLSX : accept.contains("text/csv") ? CSV : JSON;
    }

    /** The table in this format, which is not JSON. */
    public ResponseEntity<Object> answer(Table table) {
        return ResponseEntity.ok()
                .contentType(mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + table.fileName() + "." + name().toLowerCase(Locale.ROOT) + "\"")
                .header(EntityTags.LEDGER_POSITION, Long.toString(table.position()))
                .body(table);
    }
}
