/** The aggregates of the catalogue, each a thin shell over the rules of its part. */
package vn.motcua.command.cataloguekeeping;
