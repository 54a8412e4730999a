/** Who is absent, who stands in, and taking over a step meanwhile. */
package vn.motcua.api.absence;
