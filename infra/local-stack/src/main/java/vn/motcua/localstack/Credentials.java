package vn.motcua.localstack;

/**
 * A login of the local PostgreSQL.
 *
 * @param username the role
 * @param password its password; {@link #toString} leaves it out
 */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
