/** A dossier as it stood at any point, folded anew from its events and from nothing else. */
package vn.motcua.query.replay;
