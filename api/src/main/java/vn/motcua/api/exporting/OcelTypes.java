package vn.motcua.api.exporting;

import java.util.Arrays;
import java.util.List;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.DossierEvent;

/** The types of an OCEL log, with their attributes: every event type of a dossier, and what events are about. */
final class OcelTypes {

    static final String DOSSIER = "dossier";
    static final String STEP = "step";
    static final String OFFICER = "officer";
    static final String DEPARTMENT = "department";
    static final String PROCEDURE = "procedure";

    private static final Attribute NAME = text("name");

    private static final List<Attribute> OF_EVENT = List.of(
            new Attribute("position", "integer"),
            new Attribute("recordedAt", "time"),
            new Attribute("imported", "boolean"),
            text("stepName"),
            text("transition"),
            text("group"),
            text("actorRole"));

    private static final List<Type> OBJECTS = List.of(
            new Type(
                    DOSSIER,
                    List.of(
                            text("externalId"),
                            text("applicant"),
                            new Attribute("erased", "boolean"),
                            text("channel"),
                            new Attribute("receivedAt", "time"),
                            new Attribute("dueAt", "time"),
                            new Attribute("resultAt", "time"))),
            new Type(STEP, List.of(NAME)),
            new Type(OFFICER, List.of()),
            new Type(DEPARTMENT, List.of(NAME)),
            new Type(PROCEDURE, List.of(NAME)));

    private OcelTypes() {}

    /** The event types, in the order of their names. */
    static List<Type> events() {
        return Arrays.stream(DossierEvent.class.getPermittedSubclasses())
                .map(EventTypes::name)
                .sorted()
                .map(name -> new Type(name, OF_EVENT))
                .toList();
    }

    /** The object types. */
    static List<Type> objects() {
        return OBJECTS;
    }

    private static Attribute text(String name) {
        return new Attribute(name, "string");
    }

    /** A type of events or objects. */
    record Type(String name, List<Attribute> attributes) {}

    /**
     * An attribute of a type.
     *
     * @param type {@code string}, {@code time}, {@code integer}, {@code float} or {@code boolean}
     */
    record Attribute(String name, String type) {}
}
