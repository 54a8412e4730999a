package vn.motcua.api.pages.layout;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A page that is drawn when it is written.
 *
 * @param template its template below {@code src/main/jte}, e.g. {@code citizen/lookup.jte}
 * @param visit who asked for it, in which language
 * @param model what it shows; the template's parameter {@code page}
 */
public record Page(String template, Visit visit, Object model) {

    /** The answer with this page. What a page shows is of the moment and of the visitor, so nothing keeps it. */
    public ResponseEntity<Page> answer() {
        return answer(HttpStatus.OK);
    }

    /** The same with another status. */
    public ResponseEntity<Page> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(this);
    }

    /**
     * The answer with this page where it shows personal data: recorded in the access log before it leaves.
     *
     * @param dossiers the codes of the dossiers whose data it shows, at most 200
     */
    public ResponseEntity<PersonalDataPage> answerShowing(List<String> dossiers) {
        return answerShowing(dossiers, HttpStatus.OK);
    }

    /** The same with another status. */
    public ResponseEntity<PersonalDataPage> answerShowing(List<String> dossiers, HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new PersonalDataPage(this, dossiers));
    }

    /** Without the model: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "Page[" + template + "]";
    }
}
