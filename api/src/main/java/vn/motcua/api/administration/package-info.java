/** What an operator asks of a running system. */
package vn.motcua.api.administration;
