package vn.motcua.forms;

import java.time.LocalDate;

/**
 * What stands at the head of every form.
 *
 * @param superior the body that the issuing office belongs to
 * @param office the issuing office
 * @param place where it is issued, e.g. {@code Thanh Hóa}
 * @param day the day in Vietnam of what the form tells; it also says which {@link FormSet} it belongs to
 * @param number the number that the issuing unit gave it among those of its kind and year, from 1; {@code null} leaves a line to be
 *     filled in by hand, and is right for forms that carry none
 * @param phone the office's telephone; {@code null} leaves a line to be filled in by hand
 * @param website the office's address on the web; {@code null} likewise
 */
public record Heading(
        String superior, String office, String place, LocalDate day, Long number, String phone, String website) {

    /** The set that is in force on {@link #day()}. */
    public FormSet set() {
        return FormSet.on(day);
    }
}
