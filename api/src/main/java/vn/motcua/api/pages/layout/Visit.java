package vn.motcua.api.pages.layout;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Sentence;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.events.VietnamTime;

/** One request for a page: in which language, by whom, and what templates need to speak to them. */
public final class Visit {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private final Language language;
    private final Caller caller;
    private final String address;
    private final Messages messages;
    private final AssetAddresses assets;
    private final Supplier<CsrfToken> csrf;

    Visit(
            Language language,
            Caller caller,
            String address,
            Messages messages,
            AssetAddresses assets,
            Supplier<CsrfToken> csrf) {
        this.language = language;
        this.caller = caller;
        this.address = address;
        this.messages = messages;
        this.assets = assets;
        this.csrf = csrf;
    }

    /** In which language the page speaks. */
    public Language language() {
        return language;
    }

    /** Whether it speaks English. */
    public boolean english() {
        return language == Language.ENGLISH;
    }

    /** Who is signed in; {@code null} for an anonymous visitor. */
    public Caller caller() {
        return caller;
    }

    /** Whether somebody is signed in who has one of these roles. */
    public boolean has(Role... roles) {
        for (Role role : roles) {
            if (caller != null && caller.has(role)) {
                return true;
            }
        }
        return false;
    }

    /** The path and query of the page, for coming back to it. */
    public String address() {
        return address;
    }

    /** The same, to be a query parameter of another address. */
    public String encodedAddress() {
        return UriUtils.encode(address, StandardCharsets.UTF_8);
    }

    /** Whether the page is that one or one below it: where the menu marks the place. */
    public boolean at(String path) {
        String here = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return here.equals(path) || (path.length() > 1 && here.startsWith(path + "/"));
    }

    /**
     * The words for a key of the message files.
     *
     * @param arguments what stands for {0}, {1} and so on
     */
    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /**
     * The words for one value of several, with the key {@code group.value}.
     *
     * @param group what all the keys begin with
     * @param value the value, e.g. an enum's constant
     */
    public String choice(String group, Object value) {
        return messages.text(language, group + "." + value);
    }

    /** A sentence in the page's language. */
    public String say(Sentence sentence) {
        return sentence.in(language);
    }

    /** A moment in Vietnam, {@code 09:32 27/10/2023}; empty for {@code null}. */
    public String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    /** A day in Vietnam, {@code 27/10/2023}; empty for {@code null}. */
    public String day(Instant instant) {
        return instant == null ? "" : DAY.format(instant);
    }

    /** A calendar day, {@code 27/10/2023}; empty for {@code null}. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A whole number, grouped as the language does it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language.tag()))
                .format(number);
    }

    /** An amount in đồng. */
    public String dong(long amount) {
        return number(amount) + " ₫";
    }

    /** The address of a file below {@code assets/} or of a webjar's below {@code lib/}; it changes with the content. */
    public String asset(String name) {
        return assets.of(name);
    }

    /** The value of a form's hidden field {@code _csrf}. */
    public String csrf() {
        return csrf.get().getToken();
    }
}
