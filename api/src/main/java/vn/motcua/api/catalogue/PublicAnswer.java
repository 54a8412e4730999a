package vn.motcua.api.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import vn.motcua.command.catalogue.Catalogue;

/** How public answers about the catalogue may be kept: five minutes, then asked for again by their tag. */
final class PublicAnswer {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private PublicAnswer() {}

    /** An answer that depends on the catalogue's version and on the day. */
    static ResponseEntity.BodyBuilder of(Catalogue catalogue, LocalDate day) {
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).eTag('"' + catalogue.version() + '/' + day + '"');
    }
}
