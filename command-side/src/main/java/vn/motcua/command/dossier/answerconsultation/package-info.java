/** Answering another agency's question (trả lời ý kiến). */
package vn.motcua.command.dossier.answerconsultation;
