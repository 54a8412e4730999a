package vn.motcua.command.catalogue.organisation;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.catalogue.FieldNamed;
import vn.motcua.events.catalogue.OrganisationEvent;
import vn.motcua.events.catalogue.UnitDissolved;
import vn.motcua.events.catalogue.UnitEstablished;
import vn.motcua.events.catalogue.UnitRenamed;

/** The organisation as its events have left it; immutable, in the order in which units and fields came up. */
public final class Units {

    private static final Units NONE = new Units(LinkedHashMap.empty(), LinkedHashMap.empty(), 0);

    private final Map<String, Unit> units;
    private final Map<String, ProcedureField> fields;
    private final int events;

    private Units(Map<String, Unit> units, Map<String, ProcedureField> fields, int events) {
        this.units = units;
        this.fields = fields;
        this.events = events;
    }

    /** The organisation before its first event. */
    public static Units none() {
        return NONE;
    }

    /** The organisation after one more event. */
    public Units with(OrganisationEvent event) {
        if (event instanceof FieldNamed named) {
            ProcedureField field = new ProcedureField(named.code(), named.name(), named.sample());
            return new Units(units, fields.put(named.code(), field), events + 1);
        }
        Unit unit;
        if (event instanceof UnitEstablished established) {
            unit = Unit.of(established);
        } else if (event instanceof UnitRenamed renamed) {
            unit = units.get(renamed.code()).get().with(renamed);
        } else {
            UnitDissolved dissolved = (UnitDissolved) event;
            unit = units.get(dissolved.code()).get().with(dissolved);
        }
        return new Units(units.put(unit.code(), unit), fields, events + 1);
    }

    /** How many events it consists of: its version. */
    public int events() {
        return events;
    }

    /** The unit with that code, ended or not. */
    public Optional<Unit> unit(String code) {
        return units.get(code).toJavaOptional();
    }

    /** Every unit that there ever was. */
    public List<Unit> all() {
        return units.values().toJavaList();
    }

    /** The units that there are on {@code day} in Vietnam. */
    public List<Unit> on(LocalDate day) {
        return units.values().filter(unit -> unit.existsOn(day)).toJavaList();
    }

    /** Whether there is such a unit on {@code day}. */
    public boolean exists(String code, LocalDate day) {
        return units.get(code).exists(unit -> unit.existsOn(day));
    }

    /** The codes of all units. */
    public Set<String> codes() {
        return units.keySet().toJavaSet();
    }

    /** The field with that code. */
    public Optional<ProcedureField> field(String code) {
        return fields.get(code).toJavaOptional();
    }

    /** Every field. */
    public List<ProcedureField> fields() {
        return fields.values().toJavaList();
    }
}
