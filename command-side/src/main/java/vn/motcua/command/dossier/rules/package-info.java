/** What is common to all rules of a dossier: its state, the transition table, who may act, and how refusals are said. */
package vn.motcua.command.dossier.rules;
