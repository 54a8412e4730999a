package vn.motcua.query.centre;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that counts statements and can break commits. */
public final class WiretappedDataSource extends DelegatingDataSource {

    /** What happens to a commit. */
    public enum Commit {
        WORKS,
        /** The transaction is rolled back, and the caller is told that the connection broke. */
        LOST,
        /** The transaction is durable, but the caller is told that the connection broke. */
        UNCERTAIN
    }

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private volatile Commit next = Commit.WORKS;

    public WiretappedDataSource(DataSource target) {
        super(target);
    }

    public int statements() {
        return statements.get();
    }

    public int commits() {
        return commits.get();
    }

    /** The next commit of a transaction that wrote rows goes like this. */
    public void nextCommit(Commit outcome) {
        next = outcome;
    }

    /** Whether a commit is still to be broken. */
    public boolean armed() {
        return next != Commit.WORKS;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        boolean[] wrote = {false};
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                        wrote[0] |= ((String) arguments[0]).startsWith("INSERT INTO views.");
                    }
                    if (method.getName().equals("commit")) {
                        commit(real, wrote);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void commit(Connection real, boolean[] wrote) throws SQLException {
        Commit outcome = wrote[0] ? next : Commit.WORKS;
        wrote[0] = false;
        if (outcome == Commit.LOST) {
            real.rollback();
        } else {
            real.commit();
        }
        commits.incrementAndGet();
        if (outcome != Commit.WORKS) {
            next = Commit.WORKS;
            throw new SQLException("the test broke the connection", "08006");
        }
    }
}
