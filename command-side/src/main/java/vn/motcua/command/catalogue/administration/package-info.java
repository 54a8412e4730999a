/** What every change of the catalogue has in common: who may give it, and how its plain values are checked. */
package vn.motcua.command.catalogue.administration;
