/** What can happen to a dossier (hồ sơ): its events and the values that they are made of. */
package vn.motcua.events.dossier;
