package vn.motcua.api.security;

import org.springframework.security.core.AuthenticationException;

/** The keys of a token's issuer cannot be had at the moment: the token may be good, nobody can tell. */
final class IssuerUnavailableException extends AuthenticationException {

    IssuerUnavailableException(Throwable cause) {
        super("the token issuer's keys cannot be had", cause);
    }
}
