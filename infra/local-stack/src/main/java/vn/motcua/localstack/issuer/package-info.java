/** A token issuer for development and tests, in place of an OpenID Connect provider. */
package vn.motcua.localstack.issuer;
