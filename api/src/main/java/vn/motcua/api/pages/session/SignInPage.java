package vn.motcua.api.pages.session;

/**
 * What the sign-in page shows.
 *
 * @param possible whether a provider is set up
 * @param failed whether the last try failed
 */
public record SignInPage(boolean possible, boolean failed) {

    /** Where the button leads. */
    public String address() {
        return PageSecurity.TO_PROVIDER + "/" + PageSecurity.REGISTRATION;
    }
}
