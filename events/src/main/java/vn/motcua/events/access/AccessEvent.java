package vn.motcua.events.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An entry of the access log (nhật ký truy cập): somebody read personal data, or was refused. It belongs to no dossier's stream
 * and changes no dossier. Who it was, when and in which trace is the event's {@link vn.motcua.events.Provenance}, its metadata;
 * the actor's role there names every role of the caller, separated by commas. It holds no personal data of an applicant.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AccessEvent permits CommandRefused, RequestRefused, PersonalDataRead {

    /** The dossiers that it is about, as far as it names them. */
    List<String> about();
}
