/** Tests of dossiers that run by their electronic process. */
package vn.motcua.command.dossier.process;
