/** What one client may ask of the system: how often, and how much at a time. */
package vn.motcua.api.limits;
