/** Why a dossier is due when it is: every move of its appointment with its rule and legal basis. */
package vn.motcua.command.dossier.duedate;
