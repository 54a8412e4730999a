/** The people and stories that the tests of every operation are told with. */
package vn.motcua.command.dossier;
