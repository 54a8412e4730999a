package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The drafted version was published (công bố). It never changes again.
 *
 * @param code the national code
 * @param version the drafted version
 * @param effectiveFrom the first day in Vietnam on which dossiers are taken in under it
 * @param effectiveUntil the last such day; {@code null} where none was announced
 * @param decision the decision of publication; {@code null} where no source gives it
 */
@Revision("1")
@JsonTypeName("ProcedurePublished")
public record ProcedurePublished(
        String code, int version, LocalDate effectiveFrom, LocalDate effectiveUntil, String decision)
        implements ProcedureEvent {}
