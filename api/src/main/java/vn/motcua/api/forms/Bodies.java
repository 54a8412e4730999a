package vn.motcua.api.forms;

import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.command.calendar.Calendars;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.Actor;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Officer;
import vn.motcua.forms.Heading;

/** How the forms name offices and the people in them, and when these work. */
@Component
@EnableConfigurationProperties(FormProperties.class)
class Bodies {

    private static final String APPLICANT = "applicant";
    private static final String WHO_APPLIES = "Người nộp hồ sơ";

    private final FormProperties properties;
    private final Catalogue catalogue;
    private final String centre;
    private final Calendars calendars;

    Bodies(FormProperties properties, Catalogue catalogue, OneStopCentre centre) {
        this.properties = properties;
        this.catalogue = catalogue;
        this.centre = centre.department();
        this.calendars = centre.calendars();
    }

    /** @param number the form's own number; {@code null} where it has none, or none is asked for */
    Heading heading(LocalDate day, Long number) {
        return new Heading(
                properties.superior(),
                centre(),
                properties.place(),
                day,
                number,
                properties.phone(),
                properties.website());
    }

    /** The working calendars of the offices. */
    Calendars calendars() {
        return calendars;
    }

    String centre() {
        return name(centre);
    }

    String lookUpAddress(String code) {
        return properties.lookUpAddress(code);
    }

    /** The department's name in the catalogue; its code where the catalogue does not know it. */
    String name(String department) {
        return department == null
                ? ""
                : catalogue.department(department).map(Department::name).orElse(department);
    }

    String body(Actor actor) {
        return APPLICANT.equals(actor.role()) ? WHO_APPLIES : name(actor.department());
    }

    String person(Actor actor) {
        if (APPLICANT.equals(actor.role())) {
            return WHO_APPLIES;
        }
        return actor.name() == null ? actor.id() : actor.name();
    }

    String person(Officer officer) {
        return officer.name() == null ? officer.id() : officer.name();
    }
}
