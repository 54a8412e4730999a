package vn.motcua.query.projection;

import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which colour of a read model serves. */
public final class ServingColours {

    private final JdbcTemplate views;

    public ServingColours(JdbcTemplate views) {
        this.views = views;
    }

    /** The colour that serves now. */
    public Colour of(String projection) {
        return read("SELECT colour FROM views.serving WHERE projection = ?", projection);
    }

    /**
     * Reads from the tables of the colour that serves. If another one has come to serve meanwhile, the tables may have been
     * emptied under the reader, and it reads again.
     *
     * @param read what to read; may be called more than once
     */
    public <T> T reading(String projection, Function<Colour, T> read) {
        Colour colour = of(projection);
        while (true) {
            T answer = read.apply(colour);
            Colour now = of(projection);
            if (now == colour) {
                return answer;
            }
            colour = now;
        }
    }

    /** The colour that serves, and goes on serving until the current transaction ends. */
    public Colour heldForWriting(String projection) {
        return read("SELECT colour FROM views.serving WHERE projection = ? FOR SHARE", projection);
    }

    /** The colour that serves; nobody else writes to it or changes it until the current transaction ends. */
    public Colour heldForSwitching(String projection) {
        return read("SELECT colour FROM views.serving WHERE projection = ? FOR UPDATE", projection);
    }

    /** From the commit of the current transaction on, readers are answered from this colour. */
    public void switchTo(String projection, Colour colour) {
        views.update("UPDATE views.serving SET colour = ? WHERE projection = ?", colour.stored(), projection);
    }

    private Colour read(String sql, String projection) {
        return Colour.ofStored(views.queryForObject(sql, String.class, projection));
    }
}
