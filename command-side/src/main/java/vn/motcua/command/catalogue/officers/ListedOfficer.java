package vn.motcua.command.catalogue.officers;

import java.time.LocalDate;
import java.util.List;

/**
 * An officer as the catalogue knows one.
 *
 * @param id the personal number, the subject of the token
 * @param name the name as on official papers
 * @param position the position (chức vụ)
 * @param memberships where and in which role, oldest first
 */
public record ListedOfficer(String id, String name, String position, List<Membership> memberships) {

    public ListedOfficer {
        memberships = List.copyOf(memberships);
    }

    /**
     * A time in a unit.
     *
     * @param unit its code
     * @param role the role by its wire name
     * @param from the first day in Vietnam
     * @param lastDay the last day; {@code null} while it goes on
     */
    public record Membership(String unit, String role, LocalDate from, LocalDate lastDay) {

        /** Whether it holds on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }

        boolean is(String otherUnit, String otherRole) {
            return unit.equals(otherUnit) && role.equals(otherRole);
        }
    }
}
