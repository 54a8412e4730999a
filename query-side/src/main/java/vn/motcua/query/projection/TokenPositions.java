package vn.motcua.query.projection;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of tokens: Axon's store on it, and the positions read from it without claiming anything. */
public final class TokenPositions {

    /** Before the first event. */
    public static final long NONE = -1;

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable(ViewsSchema.NAME + ".token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private final JdbcTemplate views;
    private final Serializer serializer;

    /**
     * @param views the application's data source
     * @param serializer writes and reads Axon's tokens
     */
    public TokenPositions(JdbcTemplate views, Serializer serializer) {
        this.views = views;
        this.serializer = serializer;
    }

    /**
     * Axon's token store on the table. It takes part in Spring's transactions, so that a batch's token and its rows are
     * one transaction.
     *
     * @param claimTimeout how long another node leaves a silent node's claim alone
     */
    public TokenStore store(java.time.Duration claimTimeout) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(views.getDataSource());
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(SCHEMA)
                .claimTimeout(claimTimeout)
                .build();
    }

    /**
     * How far a processor is: the position of its token, of the hindmost if it has several segments; {@link #NONE} where
     * it has not begun.
     */
    public long of(String processor) {
        List<Long> positions = views.query(
                "SELECT token, token_type FROM views.token_entry WHERE processor_name = ?",
                (row, number) -> position(row.getBytes(1), row.getString(2)),
                processor);
        return positions.stream().mapToLong(Long::longValue).min().orElse(NONE);
    }

    /** Forgets a processor's tokens; it begins anew the next time. */
    public void forget(String processor) {
        views.update("DELETE FROM views.token_entry WHERE processor_name = ?", processor);
    }

    private long position(byte[] token, String type) {
        if (token == null) {
            return NONE;
        }
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? NONE : read.position().orElse(NONE);
    }
}
