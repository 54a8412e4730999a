/** How many dossiers came in: per department, month and channel. */
package vn.motcua.query.statistics;
